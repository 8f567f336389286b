package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void alignsColumnsAndNeutralisesTerminalEscapes() {
        TextTable table = new TextTable(
                TextTable.Column.left("NAME"), TextTable.Column.right("N"), TextTable.Column.left("LAST"));
        table.add("a\u001b[31m", "1", "x");
        table.add("é", "1234", "");
        StringWriter text = new StringWriter();

        table.print(new PrintWriter(text));

        assertThat(text.toString().lines())
                .containsExactly("NAME            N  LAST", "a\\u001b[31m     1  x", "é            1234");
    }
}

package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {
    private static final List<String> CAUSES = List.of("G1 Young, mixed", "=cmd|\"x\"", "a_b|c\nd");
    private static final double[] NANOS = {1_500_000, Double.NaN, 12_000};
    private static final DataTable TABLE = new DataTable(
            "Pauses",
            "checkout #41, 10 s – 20 s",
            3,
            List.of(
                    new DataTable.Texts("cause", CAUSES::get),
                    new DataTable.Numbers("longest", Unit.NANOSECONDS, row -> NANOS[row])));

    @Test
    void textIsAlignedAndReadsAsOnScreen() {
        assertThat(TABLE.of(new int[] {0, 1}).text(CopyForm.TEXT)).isEqualTo("""
                        Pauses
                        checkout #41, 10 s – 20 s
                        cause            longest
                        G1 Young, mixed  1.50 ms
                        =cmd|"x"               –
                        """);
    }

    @Test
    void csvHasRawNumbersUnitsInItsHeadingAndNoFormula() {
        assertThat(TABLE.text(CopyForm.CSV))
                .isEqualTo("cause,longest [ns]\r\n\"G1 Young, mixed\",1500000\r\n"
                        + "\"'=cmd|\"\"x\"\"\",\r\n\"a_b|c\nd\",12000\r\n");
    }

    @Test
    void tabSeparatedRowsAreLines() {
        assertThat(TABLE.of(new int[] {2}).text(CopyForm.TSV)).isEqualTo("cause\tlongest [ns]\na_b|c d\t12000\n");
    }

    @Test
    void markdownKeepsCellsWhole() {
        assertThat(TABLE.of(new int[] {2, 0}).text(CopyForm.MARKDOWN)).isEqualTo("""
                        **Pauses**

                        | cause | longest |
                        | --- | ---: |
                        | a\\_b\\|c d | 12.0 µs |
                        | G1 Young, mixed | 1.50 ms |

                        checkout #41, 10 s – 20 s
                        """);
    }

    @Test
    void theEndingOfAFileTellsTheForm() {
        assertThat(CopyForm.ofFile("Pauses.MD")).isEqualTo(CopyForm.MARKDOWN);
        assertThat(CopyForm.ofFile("pauses.tsv")).isEqualTo(CopyForm.TSV);
        assertThat(CopyForm.ofFile("pauses")).isEqualTo(CopyForm.CSV);
    }
}

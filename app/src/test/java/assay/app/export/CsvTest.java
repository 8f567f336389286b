package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "byte[]|byte[]",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\"",
                "=1+1|'=1+1",
                "-Xmx1g|'-Xmx1g",
                "@x,y|\"'@x,y\"",
            })
    void quotesTextsAndStopsFormulas(String text, String expected) {
        assertThat(Csv.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-3, -3", "0.25, 0.25", "1e20, 1.0E20", "NaN, ''"})
    void writesNumbersForPrograms(double value, String expected) {
        assertThat(Csv.number(value)).isEqualTo(expected);
    }
}

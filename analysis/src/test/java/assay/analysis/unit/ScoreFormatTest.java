package assay.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoreFormatTest {
    @ParameterizedTest
    @CsvSource({
        "12.3456, 12.35",
        "123456.7, 123457",
        "0.094, 0.09400",
        "1, 1.000",
        "-2.5, -2.500",
        "0, 0.000",
        "0.00012346, 1.235e-04",
        "12345678901, 1.235e+10",
        "NaN, –",
        "Infinity, Infinity"
    })
    void hasFourSignificantFigures(double score, String text) {
        assertThat(UnitFormat.score(score)).isEqualTo(text);
    }
}

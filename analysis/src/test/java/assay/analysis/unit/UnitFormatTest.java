package assay.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFormatTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1.00 µs",
        "999499, 999 µs",
        "999500, 1.00 ms",
        "4560000, 4.56 ms",
        "12345678901, 12.3 s",
        "59949999999, 59.9 s",
        "59950000000, 1 m 00 s",
        "252000000000, 4 m 12 s",
        "11100000000000, 3 h 05 m",
        "194400000000000, 2 d 6 h",
        "-1500000, -1.50 ms"
    })
    void writesDurations(long nanos, String expected) {
        assertThat(UnitFormat.duration(nanos)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1000 B",
        "1023, 1023 B",
        "1024, 1.00 KiB",
        "1023590, 0.976 MiB",
        "1536, 1.50 KiB",
        "325058560, 310 MiB",
        "9223372036854775807, 8.00 EiB"
    })
    void writesBytes(long bytes, String expected) {
        assertThat(UnitFormat.bytes(bytes)).isEqualTo(expected);
    }

    @Test
    void separatesThousandsThinly() {
        assertThat(UnitFormat.weight(1234567, WeightUnit.SAMPLES)).isEqualTo("1\u202f234\u202f567 samples");
        assertThat(UnitFormat.weight(1, WeightUnit.SAMPLES)).isEqualTo("1 sample");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.3 %",
        "1, 1, 100 %",
        "0, 5, 0 %",
        "1, 0, 0 %",
        "1, 100000, < 0.01 %",
        "1, 1000, 0.10 %",
        "9994, 10000, 99.9 %",
        "9996, 100000, 10.0 %",
        "-1, 100000, > −0.01 %"
    })
    void writesShares(double part, double whole, String expected) {
        assertThat(UnitFormat.share(part, whole)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.25, +1.25 pp", "-0.4, −0.40 pp", "0.001, 0 pp"})
    void writesPercentagePointsWithTheirSign(double points, String expected) {
        assertThat(UnitFormat.percentagePoints(points)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1234.4, COUNT, 1 234",
        "0.25, PER_SECOND, 0.250 /s",
        "4.5, NANOSECONDS, 4.50 ns",
        "4560000.4, NANOSECONDS, 4.56 ms",
        "1572864, BYTES_PER_SECOND, 1.50 MiB/s",
        "0.142, RATIO, 14.2 %",
        "3.2e9, HERTZ, 3.20 GHz",
        "NaN, BYTES, –",
        "0.00001, NONE, 1.0e-05"
    })
    void writesValuesInTheirUnit(double value, Unit unit, String expected) {
        assertThat(UnitFormat.value(value, unit)).isEqualTo(expected);
    }
}

package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "ops/s, thrpt, PER_SECOND, 1, HIGHER",
        "ops/us, thrpt, PER_SECOND, 1e6, HIGHER",
        "ops/min, thrpt, PER_SECOND, 0.016666666666666666, HIGHER",
        "s/op, avgt, NANOSECONDS, 1e9, LOWER",
        "us/op, sample, NANOSECONDS, 1e3, LOWER",
        "ms, sample, NANOSECONDS, 1e6, LOWER",
        "B/op, avgt, BYTES, 1, LOWER",
        "MB/s, thrpt, BYTES_PER_SECOND, 1e6, HIGHER",
        "MiB/s, thrpt, BYTES_PER_SECOND, 1048576, HIGHER",
        "allocs/op, avgt, COUNT, 1, LOWER",
        "widgets, thrpt, NONE, 1, HIGHER",
        "widgets, avgt, NONE, 1, LOWER",
        "widgets, value, NONE, 1, NEITHER",
        "'', sample, NONE, 1, LOWER"
    })
    void textTellsUnitAndDirectionAndTheModeWhereItDoesNot(
            String text, String mode, Unit base, double factor, Direction better) {
        BenchmarkUnit unit = Units.ofScore(text, mode);
        assertThat(unit.base()).isEqualTo(base);
        assertThat(unit.factor()).isCloseTo(factor, within(factor * 1e-12));
        assertThat(unit.better()).isEqualTo(better);
    }

    @Test
    void countersOfProfilersAreNotJudged() {
        assertThat(Units.ofSecondary("MB/sec").better()).isEqualTo(Direction.NEITHER);
        assertThat(Units.ofSecondary("ms").better()).isEqualTo(Direction.NEITHER);
        assertThat(Units.ofSecondary("counts").better()).isEqualTo(Direction.NEITHER);
        assertThat(Units.ofSecondary("B/op").better()).isEqualTo(Direction.LOWER);
        assertThat(Units.ofSecondary("insns/clk").better()).isEqualTo(Direction.HIGHER);
        assertThat(Units.ofSecondary("clks/insn").better()).isEqualTo(Direction.LOWER);
    }

    @Test
    void unitsOfOneDimensionAreComparable() {
        BenchmarkUnit nanos = Units.ofScore("ns/op", "avgt");
        assertThat(nanos.isComparableTo(Units.ofScore("ms/op", "avgt"))).isTrue();
        assertThat(nanos.isComparableTo(Units.ofScore("ops/s", "thrpt"))).isFalse();
        assertThat(Units.ofScore("a", "avgt").isComparableTo(Units.ofScore("b", "avgt")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "'528,857143', 528.857143",
        "4.446E-6, 4.446E-6",
        "+INF, Infinity",
        "-INF, -Infinity",
        "NaN, NaN",
        "1_000, NaN",
        "0x10, NaN",
        "'', NaN",
        "1.2.3, NaN"
    })
    void numbersAreReadInTheFormsOfTools(String text, Double value) {
        assertThat(Numbers.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "·gc.alloc.rate.norm, gc.alloc.rate.norm, NaN",
        "gc.alloc.rate.norm, gc.alloc.rate.norm, NaN",
        "parse:·p0.999, p0.999, 99.9",
        "p0.9999, p0.9999, 99.99",
        "p1.00, p1.00, 100",
        "p0.00, p0.00, 0",
        "·cycles:u, cycles:u, NaN",
        "p2.00, p2.00, NaN"
    })
    void namesOfSecondaryMetricsAreThoseOfJmh137(String written, String name, Double percentile) {
        assertThat(JmhNames.secondary(written)).isEqualTo(name);
        assertThat(JmhNames.percentile(name)).isEqualTo(percentile);
    }
}

package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final double ERROR_PERCENT = 0.8;

    private static Distribution of(double... values) {
        Distribution distribution = new Distribution();
        for (double value : values) {
            distribution.add(value);
        }
        return distribution;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void percentilesAreWithinTheStatedErrorOfTheExactOnes(long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(5000)
                .map(value -> Math.floor(Math.exp(value * 25)))
                .toArray();
        Distribution distribution = of(values);
        Arrays.sort(values);
        for (double percent : new double[] {1, 25, 50, 90, 95, 99, 99.9}) {
            double exact = values[(int) Math.ceil(values.length * percent / 100) - 1];
            assertThat(distribution.percentile(percent))
                    .as("seed %d, p%s", seed, percent)
                    .isCloseTo(exact, withinPercentage(ERROR_PERCENT));
        }
    }

    @Test
    void wholeNumbersBelow64AreExact() {
        for (int number = 1; number < 64; number++) {
            assertThat(of(0, number, 100).percentile(50)).isEqualTo(number);
        }
    }

    @Test
    void theHighestPercentileIsTheGreatestNumber() {
        assertThat(of(5, 1_234_567_891).percentile(99)).isEqualTo(1_234_567_891);
    }

    @Test
    void ordersNegativeNumbersBeforeZeroAndPositiveOnes() {
        Distribution distribution = of(3, -8, 0, -2, 5);
        assertThat(distribution.percentile(20)).isEqualTo(-8);
        assertThat(distribution.percentile(40)).isEqualTo(-2);
        assertThat(distribution.percentile(60)).isZero();
        assertThat(distribution.percentile(80)).isEqualTo(3);
    }

    @Test
    void addingTwoIsAddingTheNumbersOfBoth() {
        Distribution sum = of(1, 1e12, 40);
        sum.add(of(0.001, 7));
        Distribution together = of(1, 1e12, 40, 0.001, 7);
        assertThat(sum.count()).isEqualTo(5);
        assertThat(sum.sum()).isEqualTo(1 + 1e12 + 40 + 0.001 + 7);
        assertThat(sum.least()).isEqualTo(0.001);
        assertThat(sum.greatest()).isEqualTo(1e12);
        for (double percent : new double[] {10, 30, 50, 70, 90}) {
            assertThat(sum.percentile(percent)).isEqualTo(together.percentile(percent));
        }
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        Distribution distribution = of(Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(distribution.count()).isZero();
        assertThat(distribution.mean()).isNaN();
        assertThat(distribution.percentile(50)).isNaN();
    }
}

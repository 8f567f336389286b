package assay.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void takesTheMiddleOfAnOddNumberOfRuns() {
        assertThat(Spread.of(cpu(0.9, 0.2, 0.3), Cost::cpuSeconds)).isEqualTo(new Spread(0.3, 0.2, 0.9));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Spread.of(cpu(4, 1, 3, 2), Cost::cpuSeconds)).isEqualTo(new Spread(2.5, 1, 4));
    }

    @Test
    void writesMedianMinimumAndMaximum() {
        assertThat(new Spread(0.25, 0.2, 1.5).text(3)).isEqualTo("0.250 [0.200-1.500]");
    }

    @Test
    void refusesNoRuns() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of(), Cost::cpuSeconds));
    }

    private static List<Cost> cpu(double... seconds) {
        return DoubleStream.of(seconds).mapToObj(cpu -> new Cost(cpu, 0, 0)).toList();
    }
}

package assay.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderTest {
    private record Row(long time, int thread, int stack, long weight) {}

    /// Runs of ascending times, as threads' buffers are; small steps, so that many times are equal.
    private static List<Row> runs(int size, Random random) {
        List<Row> rows = new ArrayList<>();
        long time = 0;
        for (int row = 0; row < size; row++) {
            time = random.nextInt(10) == 0 ? random.nextInt(size) - size / 2 : time + random.nextInt(2);
            rows.add(new Row(time, row, size - row, row * 3L));
        }
        return rows;
    }

    private static Samples samples(List<Row> rows) {
        return new Samples(
                rows.stream().mapToLong(Row::time).toArray(),
                rows.stream().mapToInt(Row::thread).toArray(),
                rows.stream().mapToInt(Row::stack).toArray(),
                rows.stream().mapToLong(Row::weight).toArray());
    }

    private static void isInOrder(Samples sorted, List<Row> unsorted) {
        Samples expected = samples(
                unsorted.stream().sorted(Comparator.comparingLong(Row::time)).toList()); // stable
        assertThat(sorted.timeNanos()).isEqualTo(expected.timeNanos());
        assertThat(sorted.thread()).isEqualTo(expected.thread());
        assertThat(sorted.stack()).isEqualTo(expected.stack());
        assertThat(sorted.weight()).isEqualTo(expected.weight());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 1000, 5000})
    void sortsByTimeAndKeepsTheOrderOfEqualTimes(int size) {
        List<Row> rows = runs(size, new Random(size));
        isInOrder(TimeOrder.sort(samples(rows), new Cancellation()), rows);
    }

    @Test
    void sortsWhatIsInReverse() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 300; row++) {
            rows.add(new Row(-row, row, row, row));
        }
        isInOrder(TimeOrder.sort(samples(rows), new Cancellation()), rows);
    }

    @Test
    void sortsFewerSamplesAfterMoreInTheSameMemory() {
        TimeOrder order = new TimeOrder(new Cancellation());
        for (int size : new int[] {4000, 7, 900, 4001}) {
            List<Row> rows = runs(size, new Random(size));
            Samples samples = samples(rows);
            order.sort(samples);
            isInOrder(samples, rows);
        }
    }

    @Test
    void endsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Samples samples = samples(runs(100, new Random(1)));
        assertThatThrownBy(() -> TimeOrder.sort(samples, cancellation)).isInstanceOf(CancellationException.class);
    }
}

package assay.analysis.threads;

import static assay.analysis.threads.ThreadProfiles.row;
import static assay.analysis.threads.ThreadProfiles.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.TimeRange;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneSharesTest {
    private static final int STATES = ThreadState.values().length;
    private static final int PARKED = ThreadState.PARKED.code();
    private static final int BLOCKED = ThreadState.BLOCKED.code();

    private static ThreadSpans spans(int threads, Profile... profiles) {
        return ThreadSpans.of(List.of(profiles), threads, new Cancellation());
    }

    private static float[] fill(LaneShares lane, long from, long to, int pixels) {
        float[] out = new float[pixels * STATES];
        lane.fill(from, to, pixels, out);
        return out;
    }

    @Test
    void aPixelHasTheMeanNumberOfThreadsInEachState() {
        ThreadSpans spans = spans(
                3,
                timed("jdk.ThreadPark", row(0, 0, 150), row(100, 1, 100)),
                timed("jdk.JavaMonitorEnter", row(125, 2, 50)));
        LaneShares lane = new LaneShares(spans, new TimeRange(0, 400), new int[] {0, 1, 2});

        float[] out = fill(lane, 0, 400, 4);

        assertThat(out[PARKED]).isEqualTo(1);
        assertThat(out[STATES + PARKED]).isEqualTo(1.5f);
        assertThat(out[STATES + BLOCKED]).isEqualTo(0.5f);
        assertThat(out[2 * STATES + PARKED]).isZero();
        assertThat(fill(lane, 100, 200, 1)[PARKED]).isEqualTo(1.5f);
    }

    @Test
    void aLaneOfOneThreadIsFullWhenItIsInAState() {
        ThreadSpans spans = spans(2, timed("jdk.ThreadPark", row(0, 1, 1)));

        assertThat(new LaneShares(spans, new TimeRange(0, 1_000_000), new int[] {1}).peak())
                .isEqualTo(1);
    }

    @Test
    void thePeakIsTheMostThreadsAtOnce() {
        long[][] rows = new long[100][];
        for (int thread = 0; thread < 100; thread++) {
            rows[thread] = row(thread * 100_000L, thread, 350_000);
        }
        int[] all = IntStream.range(0, 100).toArray();

        double peak =
                new LaneShares(spans(100, timed("jdk.ThreadPark", rows)), new TimeRange(0, 10_000_000), all).peak();

        assertThat(peak).isEqualTo(4, within(0.01));
    }

    @Test
    void binsOfABusyLaneTellTheSameAsItsSlices() {
        Random random = new Random(7);
        long[][] parks = new long[12_000][];
        long[][] enters = new long[12_000][];
        for (int index = 0; index < parks.length; index++) {
            int thread = index % 3;
            parks[index] = row(index * 10_000L, thread, random.nextLong(1, 30_000));
            enters[index] = row(index * 10_000L + 3_000, thread, random.nextLong(1, 20_000));
        }
        TimeRange range = new TimeRange(0, 120_000_000);
        ThreadSpans spans = spans(3, timed("jdk.ThreadPark", parks), timed("jdk.JavaMonitorEnter", enters));
        LaneShares lane = new LaneShares(spans, range, new int[] {0, 1, 2});

        float[] out = fill(lane, range.fromNanos(), range.toNanos(), 100);

        for (int pixel = 0; pixel < 100; pixel++) {
            TimeRange time = new TimeRange(pixel * 1_200_000L, (pixel + 1) * 1_200_000L);
            long[] nanos = spans.nanos(new int[] {0, 1, 2}, time);
            for (int state = 0; state < STATES; state++) {
                assertThat((double) out[pixel * STATES + state]).isEqualTo(nanos[state] / 1_200_000.0, within(0.05));
            }
        }
        double whole = 0;
        for (float each : out) {
            whole += each * 1_200_000.0;
        }
        double expected = Arrays.stream(spans.nanos(new int[] {0, 1, 2}, range)).sum();
        assertThat(whole).isEqualTo(expected, within(expected * 1e-4));
    }
}

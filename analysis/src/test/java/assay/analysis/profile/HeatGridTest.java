package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.recording.RecordingReader;
import assay.analysis.recording.SharedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatGridTest {
    private static final long MS = 1_000_000;
    private static final long SECOND = 1_000 * MS;

    private static Profile profile(WeightUnit unit, long[] time, int[] thread, int[] stack, long[] weight) {
        var summary = new ProfileSummary(ProfileKind.OTHER, "test.Event", unit, 0, 0, 0, 0);
        return new Profile(summary, new Samples(time, thread, stack, weight));
    }

    private static HeatGrid grid(Profile profile, boolean counted, TimeRange range, SampleFilter filter) {
        return HeatGrid.of(profile, counted, range, filter, new Cancellation());
    }

    private static Map<Integer, Long> filled(HeatGrid grid) {
        Map<Integer, Long> filled = new TreeMap<>();
        IntStream.range(0, grid.cells())
                .filter(cell -> grid.value(cell) != 0)
                .forEach(cell -> filled.put(cell, grid.value(cell)));
        return filled;
    }

    @Test
    void aCellStartsAtItsFirstNanosecond() {
        long start = 1_700_000_000 * SECOND + 7;
        long[] time = {start, start + 20 * MS - 1, start + 20 * MS, start + 1_999 * MS};
        Profile profile = profile(WeightUnit.BYTES, time, new int[4], new int[4], new long[] {1, 2, 4, 8});

        HeatGrid grid = grid(profile, false, new TimeRange(start, start + 2 * SECOND), SampleFilter.ALL);

        assertThat(grid.cellNanos()).isEqualTo(20 * MS);
        assertThat(grid.cells()).isEqualTo(100);
        assertThat(filled(grid)).isEqualTo(Map.of(0, 3L, 1, 4L, 99, 8L));
        assertThat(grid.range(1, 3)).isEqualTo(new TimeRange(start + 20 * MS, start + 60 * MS));
    }

    @Test
    void samplesAreCountedOrWeighed() {
        long[] time = {0, 1, 2};
        Profile bytes = profile(WeightUnit.BYTES, time, new int[3], new int[3], new long[] {10, 20, 30});
        Profile ticks = profile(WeightUnit.SAMPLES, time, new int[3], new int[3], new long[] {1, 1, 4});
        TimeRange range = new TimeRange(0, SECOND);

        assertThat(grid(bytes, false, range, SampleFilter.ALL).total()).isEqualTo(60);
        assertThat(grid(bytes, true, range, SampleFilter.ALL).total()).isEqualTo(3);
        assertThat(grid(ticks, true, range, SampleFilter.ALL).total()).isEqualTo(6);
    }

    @Test
    void whatLiesOutsideCountsInTheNearestCell() {
        HeatGrid grid = HeatGrid.of(
                new long[] {5 * SECOND, -1, 100, 99 * SECOND}, new TimeRange(0, SECOND), new Cancellation());

        assertThat(filled(grid)).isEqualTo(Map.of(0, 2L, 49, 2L));
    }

    @Test
    void aRangeWithoutLengthHasOneCell() {
        HeatGrid grid = HeatGrid.of(new long[] {3, 3}, new TimeRange(3, 3), new Cancellation());

        assertThat(filled(grid)).isEqualTo(Map.of(0, 2L));
        assertThat(grid.range(0, 1)).isEqualTo(new TimeRange(3, 3));
    }

    @RepeatedTest(5)
    void everyScaleAddsUpTheAcceptedSamplesOfItsCells(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rows = 5_000;
        TimeRange range = new TimeRange(17, 17 + 3_700 * SECOND + 123);
        long[] time =
                random.longs(rows, range.fromNanos(), range.toNanos()).sorted().toArray();
        int[] thread = random.ints(rows, -1, 5).toArray();
        int[] stack = random.ints(rows, -1, 9).toArray();
        long[] weight = random.longs(rows, 0, 1_000).toArray();
        BitSet threads = BitSet.valueOf(new long[] {0b10110});
        BitSet hidden = BitSet.valueOf(new long[] {0b1001});
        SampleFilter filter = SampleFilter.ALL.withThreads(threads).withExclude(hidden);
        HeatGrid grid = grid(profile(WeightUnit.BYTES, time, thread, stack, weight), false, range, filter);

        for (HeatScale scale : HeatScale.values()) {
            Map<Integer, Long> expected = new TreeMap<>();
            for (int row = 0; row < rows; row++) {
                boolean accepted =
                        thread[row] >= 0 && threads.get(thread[row]) && (stack[row] < 0 || !hidden.get(stack[row]));
                if (accepted && weight[row] > 0) {
                    expected.merge((int) ((time[row] - 17) / scale.cellNanos()), weight[row], Long::sum);
                }
            }
            HeatGrid scaled = grid.scaled(scale);
            assertThat(filled(scaled)).isEqualTo(expected);
            assertThat(scaled.filled()).isEqualTo(expected.size());
            assertThat((long) scaled.cells()).isEqualTo(scale.cells(range));
            assertThat(scaled.range(0, scaled.cells())).isEqualTo(range);
        }
    }

    @Test
    void theQuantileIsTheHighestButForOutliers() {
        long[] time = new long[1_200];
        Arrays.setAll(time, row -> 20 * MS * (row < 200 ? row : 300));
        HeatGrid grid = HeatGrid.of(time, new TimeRange(0, 10 * SECOND), new Cancellation());

        assertThat(grid.quantile(1)).isEqualTo(1_000);
        assertThat(grid.quantile(0.99)).isEqualTo(1);
        assertThat(HeatGrid.of(new long[0], new TimeRange(0, SECOND), new Cancellation())
                        .quantile(1))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"60, FINE", "300, FINE", "301, MIDDLE", "18000, MIDDLE", "18060, COARSE", "9000000, COARSE"})
    void theFirstScaleHasFewColumns(long seconds, HeatScale scale) {
        assertThat(HeatScale.fitting(new TimeRange(0, seconds * SECOND))).isEqualTo(scale);
    }

    @Test
    void aLongRangeIsCountedOnACoarserScale() {
        TimeRange week = new TimeRange(0, 7 * 86_400 * SECOND);
        HeatGrid grid = HeatGrid.of(new long[] {0}, week, new Cancellation());

        assertThat(grid.cellNanos()).isEqualTo(SECOND);
        assertThatThrownBy(() -> grid.scaled(HeatScale.FINE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(HeatScale.finest(new TimeRange(0, 86_400 * SECOND))).isEqualTo(HeatScale.FINE);
    }

    @Test
    void stopsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThatThrownBy(() -> HeatGrid.of(new long[1], new TimeRange(0, SECOND), cancellation))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "own-jdk25-g1-virtualthreads-cputime-nmt.jfr, jdk.CPUTimeSample",
        "ap-jdk24-spring-60s.jfr, jdk.ExecutionSample",
        "jdk11-hotmethods-custom-workevent.jfr, jdk.ExecutionSample"
    })
    void equalsACountOfTheEventsPerTwentyMilliseconds(String name, String event) throws IOException {
        Path file = SharedFiles.file(name);
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        TimeRange range = recording.facts().range();
        Profile profile = recording.profiles().stream()
                .filter(each -> each.summary().event().equals(event))
                .findFirst()
                .orElseThrow();

        assertThat(filled(grid(profile, true, range, SampleFilter.ALL))).isEqualTo(oracle(file, event, range));
    }

    private static Map<Integer, Long> oracle(Path file, String event, TimeRange range) throws IOException {
        Map<Integer, Long> counts = new TreeMap<>();
        long last = Math.ceilDiv(range.toNanos() - range.fromNanos(), 20 * MS) - 1;
        for (RecordedEvent each : RecordingFile.readAllEvents(file)) {
            if (each.getEventType().getName().equals(event)) {
                long nanos = Instant.EPOCH.until(each.getStartTime(), ChronoUnit.NANOS) - range.fromNanos();
                counts.merge((int) Math.clamp(Math.floorDiv(nanos, 20 * MS), 0, last), 1L, Long::sum);
            }
        }
        return counts;
    }
}

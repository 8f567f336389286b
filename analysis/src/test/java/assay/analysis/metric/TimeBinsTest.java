package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.model.Direction;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeBinsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_700_000_000L * SECOND;

    private static RecordingFacts facts(long startNanos, long durationNanos) {
        return new RecordingFacts(
                Instant.ofEpochSecond(0, startNanos),
                durationNanos,
                1,
                "2.1",
                Jvm.UNKNOWN,
                Machine.UNKNOWN,
                new TreeMap<>());
    }

    private static double total(TimeBins bins) {
        double sum = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            sum += bins.amount(0, bin);
        }
        return sum;
    }

    @Test
    void keepsTheTotalHoweverLongTheTimeGrows() {
        Random random = new Random(3);
        TimeBins bins = new TimeBins(1);
        double expected = 0;
        for (long span = 1_000_000; span < 100_000 * SECOND; span *= 3) {
            for (int i = 0; i < 50; i++) {
                bins.add(bins.binOf(START + random.nextLong(span)), 0, i);
                expected += i;
            }
        }
        assertThat(total(bins)).isEqualTo(expected);
        assertThat(bins.size()).isLessThanOrEqualTo(1200);
    }

    @Test
    void joinsBinsOfUnlikeWidths() {
        TimeBins narrow = new TimeBins(1);
        narrow.add(narrow.binOf(START + 5_000_000), 0, 2);
        TimeBins wide = new TimeBins(1);
        wide.add(wide.binOf(START), 0, 1);
        wide.add(wide.binOf(START + 1000 * SECOND), 0, 4);
        narrow.add(wide);
        assertThat(total(narrow)).isEqualTo(7);
        assertThat(narrow.amount(0, narrow.binOf(START))).isEqualTo(3);
    }

    @Test
    void ticksGiveTheSameBinsAsTimes() {
        ChunkClock clock = new ChunkClock(123_456_789, START, 2_399_999_000L);
        TickBins fast = new TickBins(clock, 1);
        TimeBins slow = new TimeBins(1);
        Random random = new Random(5);
        long ticks = 123_456_789;
        for (int i = 0; i < 20_000; i++) {
            ticks += random.nextLong(3_000_000);
            fast.at(ticks);
            fast.add(0, 1L);
            slow.add(slow.binOf(clock.toNanos(ticks)), 0, 1);
        }
        TimeBins filled = fast.bins();
        assertThat(filled.size()).isEqualTo(slow.size());
        for (int bin = 0; bin < slow.size(); bin++) {
            assertThat(filled.amount(0, bin)).isCloseTo(slow.amount(0, bin), within(2.0));
        }
        assertThat(total(filled)).isEqualTo(20_000);
    }

    @Test
    void whatBeganBeforeTheRunCountsAtItsStart() {
        TickBins bins = new TickBins(new ChunkClock(1000, START, SECOND), 1);
        bins.at(0);
        bins.add(0, 1L);
        assertThat(bins.bins().startNanos(0)).isEqualTo(START);
    }

    @Test
    void aSeriesHasAtMost600PointsFromStartToEndAndAddsUpToTheTotal() {
        TimeBins bins = new TimeBins(1);
        long start = START + 123_456_789;
        long duration = 77 * SECOND;
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            bins.add(bins.binOf(start + random.nextLong(duration)), 0, 1);
        }
        Series series = new Grid(facts(start, duration)).perSecond("x", Unit.PER_SECOND, Direction.LOWER, bins, 0);
        assertThat(series.size()).isBetween(120, 600);
        assertThat(series.timeNanos()[0]).isEqualTo(start);
        double sum = 0;
        for (int i = 0; i < series.size(); i++) {
            long next = i + 1 < series.size() ? series.timeNanos()[i + 1] : start + duration;
            sum += series.values()[i] * (next - series.timeNanos()[i]) / SECOND;
        }
        assertThat(sum).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void aGaugeKeepsItsLeastAndGreatestReadingsWhenThinnedOut() {
        Points points = new Points();
        for (int i = 0; i < 100_000; i++) {
            points.add(START + i, i == 33_333 ? 1e9 : i == 66_666 ? -1e9 : i % 7);
        }
        Series series = points.series("x", Unit.NONE, Direction.NEITHER);
        assertThat(series.size()).isLessThanOrEqualTo(8000);
        assertThat(series.values()).contains(1e9, -1e9);
        assertThat(series.timeNanos()).isSorted();
        assertThat(points.increase()).isEqualTo(99_999 % 7);
    }
}

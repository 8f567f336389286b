package assay.app.recording.overview;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.SampleRecording;
import assay.app.recording.data.RunData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The key figures of a recording, counted again with `jdk.jfr.consumer`.
class TilesTest {
    private static SampleRecording sample;
    private static OverviewData data;
    private static TimeRange run;
    private static TimeRange part;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("cpu-hotspot-before");
        data = OverviewData.read(new RunData(sample.summary().profiles(), sample.parts()), new Cancellation());
        run = sample.summary().facts().range();
        long length = run.toNanos() - run.fromNanos();
        part = new TimeRange(run.fromNanos() + length / 4, run.fromNanos() + length / 2);
    }

    private static Tile tile(String id, TimeRange range) {
        return new Tiles(data, run, range)
                .all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static long nanos(Instant time) {
        return Instant.EPOCH.until(time, ChronoUnit.NANOS);
    }

    private static boolean within(RecordedEvent event, TimeRange range) {
        long at = nanos(event.getStartTime());
        return at >= range.fromNanos() && at < range.toNanos();
    }

    private static double[] cpu(TimeRange range) {
        return sample.events("jdk.CPULoad").stream()
                .filter(event -> within(event, range))
                .mapToDouble(event -> event.getFloat("jvmUser") + event.getFloat("jvmSystem"))
                .toArray();
    }

    @Test
    void cpuIsTheMeanOfWhatTheJvmUsed() {
        for (TimeRange range : List.of(run, part)) {
            double[] loads = cpu(range);
            double mean = Arrays.stream(loads).average().orElseThrow();
            double most = Arrays.stream(loads).max().orElseThrow();
            assertThat(tile("cpu", range).value()).isEqualTo(UnitFormat.value(mean, Unit.RATIO));
            assertThat(tile("cpu", range).detail()).isEqualTo("max " + UnitFormat.value(most, Unit.RATIO));
        }
    }

    @Test
    void pausesInARangeAreThoseThatBeganInIt() {
        double[] pauses = sample.events("jdk.GCPhasePause").stream()
                .filter(event -> within(event, part))
                .mapToDouble(event -> (double) event.getDuration().toNanos())
                .sorted()
                .toArray();
        assertThat(pauses.length).isGreaterThan(10);
        double worst = pauses[(int) Math.ceil(pauses.length * 0.99) - 1];
        double share = Arrays.stream(pauses).sum() / (part.toNanos() - part.fromNanos());
        assertThat(tile("gc", part).value()).isEqualTo(UnitFormat.value(worst, Unit.NANOSECONDS));
        assertThat(tile("gc", part).detail()).isEqualTo(UnitFormat.value(share, Unit.RATIO) + " of time");
    }

    @Test
    void allOfTheRunIsItsMetrics() {
        assertThat(tile("alloc", TimeRange.ALL).detail())
                .isEqualTo(UnitFormat.value(data.valueOrZero("alloc.total"), Unit.BYTES) + " in all");
        double files = Stream.of("jdk.FileForce", "jdk.FileWrite", "jdk.FileRead")
                .flatMap(type -> sample.events(type).stream())
                .mapToDouble(event -> event.getDuration().toNanos())
                .sum();
        assertThat(tile("io", TimeRange.ALL).value()).isEqualTo(UnitFormat.value(files, Unit.NANOSECONDS));
        double parked = sample.events("jdk.ThreadPark").stream()
                .mapToDouble(event -> event.getDuration().toNanos())
                .sum();
        assertThat(tile("lock", TimeRange.ALL).value()).isEqualTo(UnitFormat.value(parked, Unit.NANOSECONDS));
        assertThat(tile("exceptions", TimeRange.ALL).value())
                .isEqualTo(String.valueOf(sample.events("jdk.JavaErrorThrow").size()));
    }

    @Test
    void heapAfterCollectionsOfARange() {
        double mean = sample.events("jdk.GCHeapSummary").stream()
                .filter(event -> Objects.equals(event.getString("when"), "After GC"))
                .mapToLong(event -> event.getLong("heapUsed"))
                .average()
                .orElseThrow();
        assertThat(tile("heap", TimeRange.ALL).value()).isEqualTo(UnitFormat.value(mean, Unit.BYTES));
        List<Long> ids = sample.events("jdk.GarbageCollection").stream()
                .filter(event -> within(event, part))
                .map(event -> event.getLong("gcId"))
                .toList();
        double ofPart = sample.events("jdk.GCHeapSummary").stream()
                .filter(event -> Objects.equals(event.getString("when"), "After GC"))
                .filter(event -> ids.contains(event.getLong("gcId")))
                .mapToLong(event -> event.getLong("heapUsed"))
                .average()
                .orElseThrow();
        assertThat(tile("heap", part).value()).isEqualTo(UnitFormat.value(ofPart, Unit.BYTES));
        assertThat(tile("heap", part).followsRange()).isTrue();
    }

    @Test
    void whatWasNotRecordedSaysSo() {
        assertThat(tile("safepoints", TimeRange.ALL).recorded()).isFalse();
        assertThat(tile("safepoints", TimeRange.ALL).detail()).isEqualTo("not recorded");
    }
}

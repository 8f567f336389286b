package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million events stay quick to page through, whatever they are sorted by.
class MillionEventsTest {
    private static final int MILLION = 1_000_000;
    private static final int KEYS = 1_000;
    private static final String TYPE = "test.Numbered";
    private static final int PAGES = 20;
    private static final long PAGE_CPU_NANOS = 100_000_000;

    @TempDir
    private static Path folder;

    private static Path file = Path.of("");

    @Name(TYPE)
    @StackTrace(false)
    static final class Numbered extends Event {
        int number;
        int scattered;
        String key = "";
    }

    @BeforeAll
    static void record() throws Exception {
        file = folder.resolve("million.jfr");
        String[] keys = IntStream.range(0, KEYS).mapToObj(i -> "key-" + i).toArray(String[]::new);
        try (Recording recording = new Recording()) {
            recording.enable(TYPE).withoutThreshold();
            recording.start();
            for (int i = 0; i < MILLION; i++) {
                Numbered event = new Numbered();
                event.number = i;
                event.scattered = (int) (i * 7_919L % MILLION);
                event.key = keys[i % KEYS];
                event.commit();
            }
            recording.stop();
            recording.dump(file);
        }
    }

    private static EventField field(EventLog log, String name) throws Exception {
        return log.typeNamed(TYPE).orElseThrow().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsAPageNearTheEndInATenthOfASecond() throws Exception {
        try (EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
            EventRows rows = log.rows(EventSelection.ofType(TYPE), MILLION, new Cancellation());
            assertThat(rows.size()).isEqualTo(MILLION);
            int[] byTime = RowOrder.byTime(rows, new Cancellation());
            EventColumn scattered = log.column(rows, field(log, "scattered"), new Cancellation());
            int[] byNumber = RowOrder.by(scattered, true, byTime, new Cancellation());

            assertThat(page(log, rows, byTime, "number"))
                    .isEqualTo(IntStream.range(990_000, 990_100)
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(page(log, rows, byNumber, "scattered"))
                    .isEqualTo(IntStream.range(990_000, 990_100)
                            .mapToObj(i -> MILLION - 1L - i)
                            .toList());
            long before = cpuNanos();
            for (int i = 0; i < PAGES; i++) {
                page(log, rows, byNumber, "scattered");
            }
            assertThat(cpuNanos() - before).isLessThan(PAGES * PAGE_CPU_NANOS);
        }
    }

    private static List<Long> page(EventLog log, EventRows rows, int[] order, String field) throws Exception {
        int[] wanted = Arrays.copyOfRange(order, 990_000, 990_100);
        return log.events(rows, wanted, new Cancellation()).stream()
                .map(event -> event.number(field, -1))
                .toList();
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    @Test
    void groupsAllOfThem() throws Exception {
        try (EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
            EventRows rows = log.rows(EventSelection.ofType(TYPE), MILLION, new Cancellation());
            EventColumn keys = log.column(rows, field(log, "key"), new Cancellation());
            EventColumn numbers = log.column(rows, field(log, "number"), new Cancellation());
            EventGroups groups = EventGroups.by(keys, numbers, new Cancellation());
            EventGroups.Group first = groups.group(0);
            assertThat(groups.size()).isEqualTo(KEYS);
            assertThat(first.value()).isEqualTo(new EventValue.Text("key-0"));
            assertThat(first.count()).isEqualTo(KEYS);
            ColumnSummary summary = Objects.requireNonNull(first.summary());
            assertThat(summary.sum()).isEqualTo(KEYS * (KEYS - 1) / 2.0 * KEYS);
            assertThat(summary.p50()).isEqualTo(499_000);
            assertThat(summary.p99()).isEqualTo(989_000);
            assertThat(summary.greatest()).isEqualTo(999_000);
        }
    }
}

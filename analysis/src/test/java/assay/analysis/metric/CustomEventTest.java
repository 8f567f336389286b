package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Unit;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events of a shape that nobody told Assay of.
class CustomEventTest {
    private static final int EVENTS = 200;

    @Name("test.Request")
    @StackTrace(false)
    static final class Request extends Event {
        String user = "somebody";
        String path = "";

        @DataAmount
        long size;

        @Timespan(Timespan.MILLISECONDS)
        long queued;

        double price;
        int status;
    }

    @Name("test.Tick")
    @StackTrace(false)
    static final class Tick extends Event {}

    @TempDir
    private static Path folder;

    private static Measurements measured = Measurements.NONE;

    @BeforeAll
    static void record() throws IOException {
        Path file = folder.resolve("custom.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(Request.class);
            recording.enable(Tick.class);
            recording.start();
            for (int i = 1; i <= EVENTS; i++) {
                Request request = new Request();
                request.begin();
                request.path = i % 4 == 0 ? "/rare" : "/often";
                request.size = 1000L * i;
                request.queued = i;
                request.price = i / 8.0;
                request.status = -i;
                request.commit();
            }
            new Tick().commit();
            recording.stop();
            recording.dump(file);
        }
        measured = RecordingReader.read(file, Progress.NONE, new Cancellation()).measurements();
    }

    private static Metric metric(String name) {
        return measured.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    @Test
    void areCounted() {
        assertThat(metric("event.test.Request.count").value()).isEqualTo(EVENTS);
        assertThat(metric("event.test.Tick.count").value()).isEqualTo(1);
    }

    @Test
    void haveLatencyPercentiles() {
        assertThat(metric("event.test.Request.p99").unit()).isEqualTo(Unit.NANOSECONDS);
        assertThat(metric("event.test.Request.p99").value())
                .isBetween(
                        metric("event.test.Request.p50").value(),
                        metric("event.test.Request.max").value());
    }

    @Test
    void haveFiguresOfEachNumericFieldInItsUnit() {
        Metric bytes = metric("event.test.Request.size.sum");
        assertThat(bytes.value()).isEqualTo(1000.0 * EVENTS * (EVENTS + 1) / 2);
        assertThat(bytes.unit()).isEqualTo(Unit.BYTES);
        assertThat(metric("event.test.Request.queued.max").value()).isEqualTo(EVENTS * 1e6);
        assertThat(metric("event.test.Request.queued.max").unit()).isEqualTo(Unit.NANOSECONDS);
        assertThat(metric("event.test.Request.price.mean").value()).isEqualTo((EVENTS + 1) / 16.0);
        assertThat(metric("event.test.Request.status.min").value()).isEqualTo(-EVENTS);
    }

    @Test
    void haveASeriesOfEachNumericField() {
        assertThat(measured.series())
                .extracting(series -> series.name())
                .contains("event.test.Request.size", "event.test.Request.price", "event.test.Request.rate");
    }

    @Test
    void areBrokenDownByTheTextThatTellsMost() {
        FactTable table = measured.tables().stream()
                .filter(each -> each.name().equals("event.test.Request.path"))
                .findFirst()
                .orElseThrow();
        List<String> paths = ((Texts) table.columns().getFirst()).values();
        List<Double> counts = ((Numbers) table.columns().get(1)).values();
        assertThat(paths).containsExactlyInAnyOrder("/rare", "/often");
        assertThat(counts.get(paths.indexOf("/rare"))).isEqualTo(EVENTS / 4.0);
        assertThat(counts.get(paths.indexOf("/often"))).isEqualTo(EVENTS * 3 / 4.0);
    }
}

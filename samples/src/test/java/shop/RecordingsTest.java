package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recordings show what their notes say; a new recording needs new numbers here and in the notes.
final class RecordingsTest {
    private static final Path FOLDER = Path.of("recordings");
    private static final long MAXIMUM_BYTES = 2_000_000;

    @Test
    void compilesExpressionsInMostSamplesBeforeTheRepair() throws IOException {
        List<RecordedEvent> samples = events("cpu-hotspot-before.jfr", "jdk.CPUTimeSample");

        assertThat(samples).hasSize(654);
        assertThat(samples)
                .filteredOn(calls("shop.pricing.PromotionRule", "percentFor"))
                .hasSize(603);
        assertThat(samples)
                .filteredOn(calls("java.util.regex.Pattern", "compile"))
                .hasSize(557);
    }

    @Test
    void compilesNoExpressionAfterTheRepair() throws IOException {
        List<RecordedEvent> samples = events("cpu-hotspot-after.jfr", "jdk.CPUTimeSample");

        assertThat(samples).hasSize(93);
        assertThat(samples)
                .filteredOn(calls("shop.pricing.PromotionRule", "percentFor"))
                .hasSize(54);
        assertThat(samples)
                .filteredOn(calls("java.util.regex.Pattern", "compile"))
                .isEmpty();
    }

    @Test
    void waitsForTheStockCacheBeforeTheRepair() throws IOException {
        List<Duration> waits = events("lock-convoy-before.jfr", "jdk.JavaMonitorEnter").stream()
                .filter(calls("shop.inventory.SynchronizedStockCache", "available"))
                .map(RecordedEvent::getDuration)
                .toList();

        assertThat(waits).hasSize(1539);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus).toMillis())
                .isEqualTo(25_733);
    }

    @Test
    void waitsForNoMonitorOfTheShopAfterTheRepair() throws IOException {
        List<RecordedEvent> waits = events("lock-convoy-after.jfr", "jdk.JavaMonitorEnter");

        assertThat(waits)
                .extracting(event -> event.getClass("monitorClass").getName())
                .noneMatch(name -> name.startsWith("shop."));
    }

    @Test
    void asksTheWarehouseAsOftenBeforeAsAfter() throws IOException {
        assertThat(events("lock-convoy-before.jfr", "jdk.SocketRead")).hasSize(580);
        assertThat(events("lock-convoy-after.jfr", "jdk.SocketRead")).hasSize(579);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InitialEnvironmentVariable",
                "InitialSystemProperty",
                "SystemProcess",
                "NativeLibrary",
                "FileRead"
            })
    void holdsNothingPrivate(String type) throws IOException {
        for (Path file : recordings()) {
            assertThat(events(file.getFileName().toString(), "jdk." + type)).isEmpty();
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("/home/", "/root/", "/tmp/", "/usr/", "/Users/");
        }
    }

    @Test
    void staysSmallEnoughToShip() throws IOException {
        long bytes = 0;
        for (Path file : recordings()) {
            bytes += Files.size(file);
        }

        assertThat(bytes).isPositive().isLessThan(MAXIMUM_BYTES);
    }

    @Test
    void listsEachRecordingOnce() throws IOException {
        Properties list = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("samples.properties"))) {
            list.load(reader);
        }
        List<String> files = Stream.of(list.getProperty("samples").split(","))
                .map(id -> list.getProperty(id + ".file"))
                .toList();

        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(recordings().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jfr")).toList();
        }
    }

    private static List<RecordedEvent> events(String file, String type) throws IOException {
        return RecordingFile.readAllEvents(FOLDER.resolve(file)).stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .toList();
    }

    private static Predicate<RecordedEvent> calls(String type, String method) {
        return event -> event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod())
                .anyMatch(called -> called.getType().getName().equals(type)
                        && called.getName().equals(method));
    }
}

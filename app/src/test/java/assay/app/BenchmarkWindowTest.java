package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.navigate.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
final class BenchmarkWindowTest {
    private static final String RESULTS = """
            [{"jmhVersion":"1.37","benchmark":"com.acme.Json.parse","mode":"avgt","threads":1,"forks":1,
              "primaryMetric":{"score":2.5,"scoreError":0.1,"scoreUnit":"us/op","rawData":[[2.4,2.6]]},
              "secondaryMetrics":{}}]""";

    @TempDir
    private Path folder;

    private TestWindow window;

    @BeforeEach
    void openWindow() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void saysWhatItCanDoWithResultsThatAreOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("night.json"), RESULTS);

        GuiHarness.run(() -> window.workbench().opening().open(List.of(file)));
        GuiHarness.waitFor("the sentence", () -> sentence().contains("assay show 1"));

        assertThat(sentence()).startsWith("Results of JMH 1.37.").contains("assay compare 1 OTHER");
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Library()));
        GuiHarness.waitFor(
                "the library", () -> GuiHarness.find("#library-table").isPresent());
    }

    private static String sentence() {
        return GuiHarness.all(".label")
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .filter(text -> text != null && text.startsWith("Results of"))
                .findFirst()
                .orElse("");
    }
}

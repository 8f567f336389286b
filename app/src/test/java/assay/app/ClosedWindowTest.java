package assay.app;

import assay.app.recording.SampleRecording;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is closed leaves the memory.
@Tag("ui")
class ClosedWindowTest {
    @TempDir
    private Path folder;

    @Test
    void aClosedWindowAndItsRecordingAreForgotten() throws IOException, InterruptedException {
        List<WeakReference<?>> left = openAndClose("first");
        openAndClose("second");
        GuiHarness.waitFor("the first window to leave the memory", () -> isForgotten(left));
    }

    private static boolean isForgotten(List<WeakReference<?>> left) {
        System.gc();
        return left.stream().allMatch(each -> each.refersTo(null));
    }

    private List<WeakReference<?>> openAndClose(String name) throws IOException, InterruptedException {
        try (TestWindow window = TestWindow.open(Files.createDirectory(folder.resolve(name)))) {
            Path file = SampleRecording.read("cpu-hotspot-before").file();
            GuiHarness.run(() -> window.workbench().opening().open(List.of(file)));
            GuiHarness.waitFor("tiles", () -> GuiHarness.find(".tile").isPresent());
            Node lanes = GuiHarness.find("#lanes").orElseThrow();
            FlameDriver.open();
            GuiHarness.press(KeyCode.ESCAPE);
            GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
            return List.of(new WeakReference<>(window.workbench()), new WeakReference<>(lanes));
        }
    }
}

package assay.app;

import assay.app.failure.FailureDialog;
import assay.app.job.FxThread;
import assay.app.job.JobRunner;
import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The whole window over a store in a temporary folder, with a picker that the test answers.
final class TestWindow implements AutoCloseable {
    private final FakePicker picker = new FakePicker();
    private final Path store;
    private final Workbench workbench;
    private final Stage stage;
    private final JobRunner runner;
    private final WindowDelay delay;

    private TestWindow(Path folder) {
        store = folder.resolve("assay.db");
        stage = new Stage();
        FxThread thread = new FxThread();
        delay = new WindowDelay(thread);
        runner = JobRunner.start(thread, thread.frames());
        WindowPlatform platform = new WindowPlatform(
                stage,
                picker,
                new FailureDialog(stage),
                _ -> {},
                thread,
                runner,
                delay,
                InstantSource.system(),
                ZoneId.of("UTC"),
                folder);
        workbench = new Workbench(store, platform);
        workbench.open(List.of());
    }

    /// The headless screen has a thousand pixels each way; a window that is much larger cannot be drawn on it.
    static TestWindow open(Path folder) throws InterruptedException, IOException {
        GuiHarness.start();
        Files.writeString(folder.resolve("settings.properties"), "window.width=1024\nwindow.height=700\n");
        GuiHarness.forgetWindows();
        TestWindow window = GuiHarness.onFx(() -> new TestWindow(folder));
        GuiHarness.frames(3);
        return window;
    }

    /// Opens a page of a recording as it opens by itself.
    void showPage(long run, PageId page) {
        TreeMap<String, String> state = new TreeMap<>();
        state.put("view", page.word());
        GuiHarness.run(() -> workbench.navigator().go(new Place.Recording(run, state)));
    }

    /// The store's file.
    Path store() {
        return store;
    }

    JobRunner runner() {
        return runner;
    }

    FakePicker picker() {
        return picker;
    }

    Workbench workbench() {
        return workbench;
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        GuiHarness.run(() -> {
            workbench.close();
            delay.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }
}

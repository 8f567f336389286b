package assay.app;

import assay.app.failure.FailureDialog;
import assay.app.failure.FailureWindow;
import assay.app.job.Delay;
import assay.app.job.FxThread;
import assay.app.job.JobRunner;
import assay.app.shell.FilePicker;
import assay.app.shell.SystemFilePicker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// What the window takes from outside, so that tests can give it something else.
///
/// @param thread the JavaFX thread
/// @param folders opens a folder in the platform's file manager
record WindowPlatform(
        Stage stage,
        FilePicker picker,
        FailureWindow failureWindow,
        Consumer<Path> folders,
        Executor thread,
        JobRunner runner,
        Delay delay,
        InstantSource clock,
        ZoneId zone,
        Path logFolder) {
    /// The process's own.
    static WindowPlatform of(Stage stage, Consumer<Path> folders) {
        FxThread thread = new FxThread();
        return new WindowPlatform(
                stage,
                new SystemFilePicker(stage),
                new FailureDialog(stage),
                folders,
                thread,
                JobRunner.start(thread, thread.frames()),
                thread,
                InstantSource.system(),
                ZoneId.systemDefault(),
                LogFile.folder(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")));
    }
}

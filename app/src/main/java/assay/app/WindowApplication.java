package assay.app;

import assay.app.failure.FailureDialog;
import assay.app.failure.FailureMessages;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window as a JavaFX application; its first argument is the store's file, the others are opened.
public final class WindowApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);

    private @Nullable Workbench workbench;

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        Path store = Path.of(arguments.getFirst());
        FailureMessages failures = new FailureMessages(Version.text());
        try {
            workbench = new Workbench(
                    store,
                    WindowPlatform.of(
                            stage,
                            folder -> getHostServices()
                                    .showDocument(folder.toUri().toString())));
        } catch (RuntimeException e) {
            LOG.error("cannot start with {}", store, e);
            new FailureDialog(stage).show(failures.of(e, store.toString()), _ -> {});
            return;
        }
        workbench.open(arguments.stream().skip(1).map(Path::of).toList());
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
    }
}

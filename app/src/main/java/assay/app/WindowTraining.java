package assay.app;

import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Opens the window on a recording and shows each of its pages, while the JVM records which classes that takes and what
/// runs often; made into an AOT cache by the launcher's build, so that later windows open faster. Its arguments are a
/// store's file that does not exist yet, and a recording.
public final class WindowTraining extends Application {
    private static final Duration LOOK = Duration.millis(50);
    private static final int ROUNDS = 2;
    private static final int QUIET_LOOKS = 2;

    private final Deque<Place> places = new ArrayDeque<>();
    private final Timeline looks = new Timeline(new KeyFrame(LOOK, _ -> look()));
    private @Nullable WindowPlatform platform;
    private @Nullable Workbench workbench;
    private int quiet;

    public static void main(String[] args) {
        launch(WindowTraining.class, args);
        System.exit(0);
    }

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        platform = WindowPlatform.of(stage, _ -> {});
        workbench = new Workbench(Path.of(arguments.getFirst()), platform);
        workbench.open(List.of(Path.of(arguments.get(1))));
        plan();
        looks.setCycleCount(Timeline.INDEFINITE);
        looks.play();
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
    }

    /// The pages of the store's first run, again and again, then the other screens.
    private void plan() {
        for (int round = 0; round < ROUNDS; round++) {
            for (PageId page : PageId.values()) {
                places.add(new Place.Recording(1, new TreeMap<>(Map.of("view", page.word()))));
            }
            places.add(new Place.Library());
            places.add(new Place.Start());
        }
    }

    /// Goes on once nothing has run for a moment.
    private void look() {
        WindowPlatform now = platform;
        Workbench shown = workbench;
        if (now == null || shown == null) {
            return;
        }
        quiet = now.runner().isBusy() ? 0 : quiet + 1;
        if (quiet < QUIET_LOOKS) {
            return;
        }
        quiet = 0;
        Place next = places.poll();
        if (next == null) {
            looks.stop();
            now.stage().close(); // the last window ends the application
        } else {
            if (next instanceof Place.Start) {
                shown.closeRun(1);
            }
            shown.navigator().go(next);
        }
    }
}

import com.sun.management.ThreadMXBean;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// What nine TilesFX tiles with a sparkline of 60 points cost the window's thread, in milliseconds of its CPU time:
/// `TilesProbe cold` makes them there, `TilesProbe warm` makes and lays them out in the background before they are
/// added, one per pulse.
final class TilesProbe {
    private static final int TILES = 9;
    private static final int POINTS = 60;
    private static final int PULSES = 6;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final HBox row = new HBox();
    private final long window;

    private TilesProbe() throws Exception {
        window = onWindow(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(row, 1_000, 600));
            stage.show();
            return Thread.currentThread().threadId();
        });
        pulses();
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new TilesProbe().measure(args.length > 0 && args[0].equals("warm"));
        System.exit(0);
    }

    private void measure(boolean warm) throws Exception {
        List<Tile> ready = new ArrayList<>();
        for (int i = 0; warm && i < TILES; i++) {
            Tile tile = tile();
            new Scene(new HBox(tile));
            tile.applyCss();
            tile.resize(120, 120);
            tile.layout();
            ready.add(tile);
        }
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < TILES; i++) {
            int number = i;
            added.append(String.format(Locale.ROOT, " %.0f", cost(() -> row.getChildren()
                    .add(warm ? ready.get(number) : tile()))));
        }
        System.out.printf("%s, each tile until it is on screen:%s%n", warm ? "warm" : "cold", added);
        for (int round = 1; round <= 5; round++) {
            System.out.printf(
                    Locale.ROOT,
                    "other values for all, round %d: %.0f%n",
                    round,
                    cost(() -> {
                        row.getChildren().forEach(tile -> fill((Tile) tile));
                        return true;
                    }));
        }
    }

    private static Tile tile() {
        Tile tile = TileBuilder.create()
                .skinType(SkinType.SPARK_LINE)
                .animated(false)
                .prefSize(120, 120)
                .title("Allocation")
                .unit("MiB/s")
                .averagingPeriod(POINTS)
                .backgroundColor(Color.WHITE)
                .build();
        fill(tile);
        return tile;
    }

    private static void fill(Tile tile) {
        for (int i = 0; i < POINTS; i++) {
            tile.setValue(50 + 40 * Math.sin(i / 5.0));
        }
    }

    /// CPU time of the window's thread for a change and the pulses after it.
    private double cost(Callable<?> change) throws Exception {
        long before = threads.getThreadCpuTime(window);
        onWindow(change);
        pulses();
        return (threads.getThreadCpuTime(window) - before) / 1e6;
    }

    private static void pulses() throws Exception {
        for (int i = 0; i < PULSES; i++) {
            Platform.requestNextPulse();
            Thread.sleep(20);
            onWindow(() -> true);
        }
    }

    private static <T> T onWindow(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return future.get();
    }
}

package assay.app;

import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import assay.app.trace.Stall;
import assay.app.trace.StallWatch;
import assay.charts.control.BrushRange;
import assay.charts.control.FlameChart;
import assay.charts.control.TimeBrush;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameSource;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.LegendEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// Measures the window with a recording open, drawn by software into memory; `benchmarks/window` tells how.
final class WindowBenchmark {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 20;
    private static final int REOPENED = 10;
    private static final int STEPS = 120;
    /// Few, as drawing them by software takes a second each.
    private static final int WIDE_STEPS = 16;
    private static final int SCREEN_WIDTH = 1920;
    private static final int SCREEN_HEIGHT = 1080;
    private static final int NODES = 200_000;
    private static final int LEAST_ROW = 10;

    private final TestWindow window;
    private final long run;

    private WindowBenchmark(TestWindow window, long run) {
        this.window = window;
        this.run = run;
    }

    /// What `args[0]` says, with the store in the folder `args[1]`: `open` opens run `args[2]` for the first time in
    /// the process; `measure` does everything else with it; `multiply` adds a run of its stacks with `args[3]`
    /// samples, and prints its id.
    public static void main(String[] args) {
        int code = 1;
        try {
            run(args);
            code = 0;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            System.err.println("not measured: " + e + ", " + e.getCause());
        } finally {
            System.exit(code); // also while the window's thread lives
        }
    }

    private static void run(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[1]);
        long run = Long.parseLong(args[2]);
        if (args[0].equals("multiply")) {
            System.out.println(ManySamples.add(folder.resolve("assay.db"), run, Integer.parseInt(args[3])));
        } else {
            try (TestWindow window = TestWindow.open(folder)) {
                WindowBenchmark benchmark = new WindowBenchmark(window, run);
                if (args[0].equals("open")) {
                    benchmark.first();
                } else {
                    benchmark.measure();
                }
            }
        }
    }

    private void first() {
        idle();
        Timing opened = open();
        System.out.printf(Locale.ROOT, "%.1f %.1f%n", opened.millis(), opened.threadMillis());
    }

    private void measure() {
        idle();
        open();
        idle();
        reopen();
        window.showPage(run, PageId.FLAME);
        FlameDriver flame = FlameDriver.await("#flame");
        idle();
        brush(flame);
        zoom("the recording's", flame.chart(), STEPS);
        tour();
        row("resident memory, MB", resident("VmRSS"), "700");
        row("most resident memory, MB", resident("VmHWM"), "");
        wide();
    }

    /// From the wish until key figures, lanes and header are laid out and painted; of a run that nothing was measured
    /// of, until there is nothing more to come.
    private Timing open() {
        return Timing.of(
                window.scene(),
                () -> window.workbench().navigator().go(new Place.Recording(run)),
                () -> present("#tile-cpu")
                        || present("#overview") && !window.runner().isBusy());
    }

    private void reopen() {
        List<Timing> times = new ArrayList<>();
        for (int i = 0; i < REOPENED; i++) {
            GuiHarness.run(() -> {
                window.workbench().navigator().go(new Place.Start());
                window.workbench().closeRun(run);
            });
            idle();
            times.add(open());
            idle();
        }
        row("open again", times, "300");
    }

    private void brush(FlameDriver flame) {
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        List<Timing> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            BrushRange range = new BrushRange(0.01 * i, 0.5 + 0.01 * i);
            FlameSource before = flame.source();
            times.add(Timing.of(
                    window.scene(),
                    () -> brush.rangeProperty().set(range),
                    () -> !flame.chart().sourceProperty().get().equals(before)));
            idle();
        }
        GuiHarness.run(() -> brush.rangeProperty().set(null));
        idle();
        row("brush to repaint, first", times.subList(0, 1), "");
        row("brush to repaint", times.subList(WARM_UP, times.size()), "100 at 1 M samples, 500 at 10 M");
    }

    private void zoom(String which, FlameChart chart, int steps) {
        FlameSource source = GuiHarness.onFx(() -> chart.sourceProperty().get());
        int nodes = source.size();
        IntConsumer zoom = step -> chart.zoomTo((int) (step * 7919L % nodes));
        IntConsumer pan =
                step -> chart.viewportProperty().set(new FlameViewport(0, 0.001 * step, 0.8 + 0.001 * step, step));
        frames("zoom to any frame, " + which + ' ' + nodes + " nodes", FlameSteps.run(chart, zoom, steps));
        frames("pan and scroll, " + which + ' ' + nodes + " nodes", FlameSteps.run(chart, pan, steps));
        GuiHarness.run(chart::resetZoom);
    }

    private static void frames(String what, List<Double> millis) {
        List<Double> warm = millis.subList(millis.size() / 4, millis.size());
        System.out.printf(
                Locale.ROOT,
                "| %s, per frame | | | %.1f (most %.1f) | 16 |%n",
                what,
                Timing.median(warm),
                warm.stream().mapToDouble(each -> each).max().orElse(0));
    }

    /// As many boxes as a screen can show, each a pixel wide.
    private void wide() {
        int rows = SCREEN_HEIGHT / LEAST_ROW;
        FlameChart chart = GuiHarness.onFx(() -> {
            FlameChart made = new FlameChart();
            made.rowHeightProperty().set(LEAST_ROW);
            made.colorsProperty().set(new Stripes());
            made.sourceProperty().set(new WideTree(NODES / rows, rows));
            made.setManaged(false);
            made.resize(SCREEN_WIDTH, SCREEN_HEIGHT);
            Stage stage = new Stage();
            stage.setScene(new Scene(
                    new Pane(made), window.scene().getWidth(), window.scene().getHeight()));
            stage.show();
            return made;
        });
        GuiHarness.frames(3);
        zoom("a screen full of", chart, WIDE_STEPS);
        GuiHarness.run(() -> chart.getScene().getWindow().hide());
    }

    private record Stripes() implements FlameColors {
        @Override
        public int fill(int node) {
            return 0xff000000 | node % 7 * 0x151515;
        }

        @Override
        public int text(int node) {
            return 0xffffffff;
        }

        @Override
        public List<LegendEntry> legend() {
            return List.of();
        }
    }

    /// Every page with and without a brushed range.
    private void tour() {
        List<Stall> stalls = new CopyOnWriteArrayList<>();
        try (StallWatch _ = new StallWatch(Platform::runLater, System::nanoTime, stalls::add).start()) {
            for (Node button : GuiHarness.all(".page-button").toList()) {
                GuiHarness.click(button, 1);
                idle();
                GuiHarness.find("#brush").ifPresent(brush -> {
                    GuiHarness.drag(brush, 0.3, 0.6);
                    idle();
                    GuiHarness.press(KeyCode.ESCAPE);
                    idle();
                });
            }
        }
        row("tour: stalls over 50 ms, number", stalls.size(), "0");
        row("tour: longest stall", most(stalls.stream().mapToLong(Stall::nanos).toArray()), "50");
        List<Stall> busy = stalls.stream()
                .filter(stall -> stall.busyNanos() > StallWatch.LIMIT_NANOS)
                .toList();
        row("tour: stalls with over 50 ms of computing, number", busy.size(), "0");
        row(
                "tour: most computing in a stall",
                most(stalls.stream().mapToLong(Stall::busyNanos).toArray()),
                "50");
        stalls.forEach(stall -> System.err.println(stall.text()));
    }

    private static double most(long[] nanos) {
        long most = 0;
        for (long each : nanos) {
            most = Math.max(most, each);
        }
        return most / NANOS_PER_MILLI;
    }

    private void idle() {
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(3);
    }

    private static boolean present(String selector) {
        return GuiHarness.find(selector).isPresent();
    }

    private static double resident(String key) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith(key))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(String what, List<Timing> times, String must) {
        double least = times.stream().mapToDouble(Timing::millis).min().orElse(0);
        double middle = Timing.median(times.stream().map(Timing::millis).toList());
        double thread = Timing.median(times.stream().map(Timing::threadMillis).toList());
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %s |%n", what, least, middle, thread, must);
    }

    private static void row(String what, double value, String must) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | | | %s |%n", what, value, must);
    }
}

package assay.app;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Measurements;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.Samples;
import assay.analysis.model.SourceFile;
import assay.analysis.profile.ProfileChoice;
import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import assay.app.trace.Stall;
import assay.app.trace.StallWatch;
import assay.charts.control.BrushRange;
import assay.charts.control.FlameChart;
import assay.charts.control.TimeBrush;
import assay.charts.flame.FlameSource;
import assay.storage.NewRun;
import assay.storage.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// Measures the window with a recording open, drawn by software into memory; `benchmarks/window` tells how.
final class WindowBenchmark {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 20;
    private static final int PAN_FRAMES = 120;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TestWindow window;
    private final long run;

    private WindowBenchmark(TestWindow window, long run) {
        this.window = window;
        this.run = run;
    }

    /// `measure FOLDER RUN` opens a run of the store in the folder and prints rows; `multiply FOLDER RUN SAMPLES` adds
    /// a run with the stacks of another and so many samples.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[1]);
        long run = Long.parseLong(args[2]);
        if (args[0].equals("multiply")) {
            multiply(folder, run, Integer.parseInt(args[3]));
        } else {
            try (TestWindow window = TestWindow.open(folder)) {
                new WindowBenchmark(window, run).measure();
            }
        }
        System.exit(0);
    }

    private static void multiply(Path folder, long from, int samples) {
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            Run run = store.run(from);
            RecordingSummary summary = store.summary(from);
            ProfileSummary chosen = ProfileChoice.first(summary.profiles()).orElseThrow();
            ProfileData data = store.profile(from, chosen.event());
            Samples many = many(data.profile().samples(), summary, samples);
            long weight = Arrays.stream(many.weight()).sum();
            ProfileSummary grown =
                    new ProfileSummary(chosen.kind(), chosen.event(), chosen.unit(), samples, weight, 0, 0);
            Recording recording = new Recording(
                    summary.facts(),
                    data.symbols(),
                    data.threads(),
                    List.of(new Profile(grown, many)),
                    Measurements.NONE,
                    List.of());
            SourceFile file = new SourceFile(run.source().path(), 1, "made of %d with %d".formatted(from, samples));
            NewRun draft = new NewRun(
                    run.kind(), run.name() + "-" + samples, run.project(), run.tags(), null, run.imported(), file);
            System.out.println(
                    store.save(draft, recording, new Cancellation()).run().id());
        }
    }

    /// Threads, stacks and weights in turn, at even times.
    private static Samples many(Samples few, RecordingSummary summary, int count) {
        long[] times = new long[count];
        int[] threads = new int[count];
        int[] stacks = new int[count];
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            int row = i % few.size();
            times[i] =
                    summary.facts().startNanos() + Math.floorDiv(summary.facts().durationNanos(), count) * i;
            threads[i] = few.thread()[row];
            stacks[i] = Math.max(0, few.stack()[row]);
            weights[i] = few.weight()[row];
        }
        return new Samples(times, threads, stacks, weights);
    }

    private void measure() {
        List<Stall> stalls = new CopyOnWriteArrayList<>();
        double shown = millis(() -> go(new Place.Recording(run)), () -> present(".recording-view"));
        double whole = shown + millis(() -> {}, () -> !window.runner().isBusy());
        row("open: first paint", shown, "300");
        row("open: all computed", whole, "");
        window.showPage(run, PageId.FLAME);
        FlameDriver flame = FlameDriver.await("#flame");
        idle();
        brush(flame);
        pan(flame);
        try (StallWatch _ = new StallWatch(Platform::runLater, System::nanoTime, stalls::add).start()) {
            tour();
        }
        row("tour: stalls over 50 ms, number", stalls.size(), "0");
        row("tour: longest", stalls.stream().mapToLong(Stall::nanos).max().orElse(0) / NANOS_PER_MILLI, "50");
        row("resident memory, MB", resident("VmRSS"), "700");
        row("most resident memory, MB", resident("VmHWM"), "");
        stalls.forEach(stall -> System.err.println(stall.text()));
    }

    private void brush(FlameDriver flame) {
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            BrushRange range = new BrushRange(0.01 * i, 0.5 + 0.01 * i);
            FlameSource before = flame.source();
            times.add(millis(
                    () -> brush.rangeProperty().set(range),
                    () -> !flame.chart().sourceProperty().get().equals(before)));
            idle();
        }
        GuiHarness.run(() -> brush.rangeProperty().set(null));
        idle();
        row("brush to repaint: first", times.getFirst(), "");
        row("brush to repaint: median of 20", median(times.subList(WARM_UP, times.size())), "100 at 1 M samples");
    }

    /// Processor time of the window's thread per frame, from the start of the frame until all is laid out and painted.
    private void pan(FlameDriver flame) {
        FlameChart chart = flame.chart();
        int nodes = flame.source().size();
        Costs costs = new Costs();
        GuiHarness.run(() -> {
            costs.start();
            window.scene().addPostLayoutPulseListener(costs::end);
        });
        for (int i = 0; i < PAN_FRAMES; i++) {
            int node = (int) ((long) i * 7919 % nodes);
            GuiHarness.run(() -> {
                costs.wanted = true;
                chart.zoomTo(node);
            });
            GuiHarness.frames(1);
        }
        GuiHarness.run(costs::stop);
        GuiHarness.run(chart::resetZoom);
        List<Double> frames = costs.millis.subList(Math.min(PAN_FRAMES / 4, costs.millis.size()), costs.millis.size());
        row("zoom: thread time per frame, median, nodes: " + nodes, median(frames), "16");
        row(
                "zoom: thread time per frame, most",
                frames.stream().mapToDouble(each -> each).max().orElse(0),
                "");
    }

    private static final class Costs extends AnimationTimer {
        private final List<Double> millis = new ArrayList<>();
        private boolean wanted;
        private long began;

        @Override
        public void handle(long now) {
            began = THREADS.getCurrentThreadCpuTime();
        }

        void end() {
            if (wanted) {
                wanted = false;
                millis.add((THREADS.getCurrentThreadCpuTime() - began) / NANOS_PER_MILLI);
            }
        }
    }

    /// Every page with and without a brushed range.
    private void tour() {
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

    private void go(Place place) {
        window.workbench().navigator().go(place);
    }

    private void idle() {
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(3);
    }

    private static boolean present(String selector) {
        return GuiHarness.find(selector).isPresent();
    }

    /// From an action until the frame in which its result stands.
    private static double millis(Runnable action, BooleanSupplier done) {
        long[] began = new long[1];
        GuiHarness.run(() -> {
            began[0] = System.nanoTime();
            action.run();
        });
        GuiHarness.waitFor("the result", done);
        return (System.nanoTime() - began[0]) / NANOS_PER_MILLI;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
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

    private static void row(String what, double value, String must) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %s |%n", what, value, must);
    }
}

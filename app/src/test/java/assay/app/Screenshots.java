package assay.app;

import assay.app.navigate.Place;
import assay.app.recording.flame.Coloring;
import assay.app.recording.page.PageId;
import assay.app.settings.ThemeChoice;
import assay.charts.control.BrushRange;
import assay.charts.control.TimeBrush;
import assay.charts.flame.FlameDirection;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Draws every screen of the window with sample data into PNG files: `Screenshots FOLDER`. Light and dark, at the
/// usual window size and at full HD. `Screenshots FOLDER NAME...` draws only the pages whose names have one of these.
public final class Screenshots {
    private static final List<Dimension2D> SIZES = List.of(new Dimension2D(1280, 800), new Dimension2D(1920, 1080));

    /// Each page brings its own.
    private static final List<PageScene> SCENES = List.of(
            new OverviewScene(),
            new HeatScene(),
            new ThreadsScene(),
            EventsScene.table(),
            EventsScene.groups(),
            EventsScene.histogram(),
            new TopicScene(PageId.GC),
            new TopicScene(PageId.MEMORY),
            new TopicScene(PageId.LOCKS),
            new TopicScene(PageId.IO),
            new TopicScene(PageId.EXCEPTIONS),
            new TopicScene(PageId.CODE),
            new TopicScene(PageId.ENVIRONMENT),
            new MetricsScene(),
            new NotesScene(),
            new FlameScene("recording-stack-chart", "2", "#stack-chart"),
            new StackLanesScene(),
            new DifferenceScene(),
            new FlameScene("recording-sandwich", "3", "#callees"),
            new FlameScene("recording-methods", "4", "#methods"),
            new FlameScene("recording-call-tree", "5", "#call-tree"));

    private final TestWindow window;
    private final Path folder;
    private final Path target;

    private Screenshots(TestWindow window, Path folder, Path target) {
        this.window = window;
        this.folder = folder;
        this.target = target;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Files.createDirectories(Path.of(args[0]));
        List<String> names = List.of(args).subList(1, args.length);
        Path folder = Files.createTempDirectory("assay-screenshots");
        try (TestWindow window = TestWindow.open(folder)) {
            Screenshots screenshots = new Screenshots(window, folder, target);
            if (names.isEmpty()) {
                screenshots.drawAll();
            } else {
                screenshots.drawOnly(names);
            }
        }
        System.exit(0);
    }

    private void drawAll() throws IOException {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            show(theme);
            go(new Place.Library());
            draw("library-empty", new Look(theme, SIZES.getFirst()));
        }
        fill();
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            show(theme);
            drawOverlays(new Look(theme, SIZES.getFirst()));
            for (Dimension2D size : SIZES) {
                drawLists(new Look(theme, size));
                drawRecording(new Look(theme, size));
                drawPages(new Look(theme, size), SCENES);
                drawComparison(new Look(theme, size));
            }
        }
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            show(theme);
            for (Dimension2D size : SIZES) {
                drawFailure(new Look(theme, size));
                drawImport(new Look(theme, size));
            }
        }
    }

    private void drawOnly(List<String> names) throws IOException {
        fill();
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            show(theme);
            for (Dimension2D size : SIZES) {
                drawPages(
                        new Look(theme, size),
                        SCENES.stream()
                                .filter(scene -> names.stream().anyMatch(scene.name()::contains))
                                .toList());
            }
        }
    }

    /// Theme and size of a picture.
    private record Look(ThemeChoice theme, Dimension2D size) {}

    private void show(ThemeChoice theme) {
        GuiHarness.run(() -> window.workbench().settings().themeProperty().set(theme));
    }

    /// What stands over the views: selection with its letters, the question after a drop, keys.
    private void drawOverlays(Look look) throws IOException {
        go(new Place.Library());
        GuiHarness.frames(3);
        TableView<?> table = (TableView<?>) GuiHarness.find("#library-table").orElseThrow();
        GuiHarness.run(() -> table.getSelectionModel().selectIndices(2, 1));
        draw("library-selected", look);
        GuiHarness.run(() -> table.getSelectionModel().clearSelection());
        go(new Place.Start());
        GuiHarness.run(() -> window.workbench().opening().drop(List.of(Path.of("before.jfr"), Path.of("after.jfr"))));
        draw("drop", look);
        GuiHarness.run(() -> ((Button) GuiHarness.find("#drop-cancel").orElseThrow()).fire());
        GuiHarness.press(KeyCode.F1);
        GuiHarness.waitFor("the keys", () -> GuiHarness.find(".keyboard-help").isPresent());
        draw("keyboard", look);
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.K);
        GuiHarness.type("e");
        GuiHarness.frames(5);
        draw("palette", look);
        GuiHarness.press(KeyCode.ESCAPE);
    }

    private void drawLists(Look look) throws IOException {
        go(new Place.Start());
        draw("start", look);
        go(new Place.Library());
        draw("library", look);
    }

    private void drawRecording(Look look) throws IOException {
        go(new Place.Recording(run("cpu-hotspot-before")));
        FlameDriver flame = FlameDriver.open();
        draw("recording", look);
        TextInputControl search = (TextInputControl) GuiHarness.find("#search").orElseThrow();
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.run(() -> {
            search.setText("regex");
            brush.rangeProperty().set(new BrushRange(0.25, 0.7));
        });
        GuiHarness.waitFor("chips", () -> GuiHarness.find("#kept").isPresent());
        draw("recording-searched", look);
        GuiHarness.run(() -> {
            search.clear();
            brush.rangeProperty().set(null);
            flame.chart().directionProperty().set(FlameDirection.ICICLE);
        });
        draw("recording-icicle", look);
        int compile = flame.node("java.util.regex.Pattern.compile");
        GuiHarness.run(() -> {
            flame.chart().directionProperty().set(FlameDirection.FLAME);
            flame.chart().zoomTo(compile);
        });
        draw("recording-zoomed", look);
        drawPackages(look, flame);
    }

    private void drawPages(Look look, List<PageScene> scenes) throws IOException {
        for (PageScene scene : scenes) {
            window.showPage(run(scene.recording()), scene.page());
            scene.prepare(window);
            draw(scene.name(), look);
        }
    }

    @SuppressWarnings("unchecked") // the box holds the enum of its own package
    private void drawPackages(Look look, FlameDriver flame) throws IOException {
        ComboBox<Coloring> coloring =
                (ComboBox<Coloring>) GuiHarness.find("#coloring").orElseThrow();
        GuiHarness.run(() -> {
            flame.chart().resetZoom();
            coloring.setValue(Coloring.PACKAGE);
        });
        draw("recording-packages", look);
        GuiHarness.run(() -> coloring.setValue(Coloring.TYPE));
    }

    private void drawComparison(Look look) throws IOException {
        go(new Place.Compare(run("cpu-hotspot-before"), run("cpu-hotspot-after")));
        FlameDriver.await("#flame-a");
        draw("compare", look);
        TabPane tabs = (TabPane) GuiHarness.find(".compare-view .tab-pane").orElseThrow();
        GuiHarness.run(() -> tabs.getSelectionModel().select(1));
        FlameDriver.await("#flame-diff");
        draw("diff", look);
        GuiHarness.run(() -> tabs.getSelectionModel().select(2));
        draw("frames", look);
        GuiHarness.run(() -> tabs.getSelectionModel().select(0));
    }

    private void drawFailure(Look look) throws IOException {
        go(new Place.Start());
        Path text = Files.writeString(folder.resolve("notes.txt"), "this is a text");
        GuiHarness.run(() -> window.workbench().opening().open(List.of(text)));
        GuiHarness.waitFor("a message", () -> GuiHarness.find(".failure-what").isPresent());
        draw("failure", look);
        GuiHarness.press(KeyCode.ESCAPE);
    }

    /// A file of so many chunks that there is time for a picture.
    private void drawImport(Look look) throws IOException {
        Path file = folder.resolve(
                "nightly-%s-%.0f.jfr".formatted(look.theme().word(), look.size().getWidth()));
        byte[] bytes = Files.readAllBytes(samples().resolve("cpu-hotspot-before.jfr"));
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 400; i++) {
                out.write(bytes);
            }
        }
        GuiHarness.run(() -> window.workbench().opening().open(List.of(file)));
        GuiHarness.waitFor(
                "a share of the whole",
                () -> GuiHarness.find("#jobs-button")
                        .map(node -> ((Labeled) node).getText().contains(" %"))
                        .orElse(false));
        // The list opens at its button, which must be where the headless screen has pixels.
        Parent root = window.scene().getRoot();
        GuiHarness.run(
                () -> root.resize(window.scene().getWidth(), window.scene().getHeight()));
        GuiHarness.frames(3);
        Button jobs = (Button) GuiHarness.find("#jobs-button").orElseThrow();
        GuiHarness.run(jobs::fire);
        GuiHarness.waitFor("the jobs", () -> GuiHarness.find("#jobs-popup").isPresent());
        draw("import", look);
        Button cancel = (Button) GuiHarness.find("#jobs-popup .job-row .button").orElseThrow();
        GuiHarness.run(cancel::fire);
        GuiHarness.run(jobs::fire);
    }

    /// Opens all samples, so that every screen has something to show.
    private void fill() {
        GuiHarness.run(() -> window.workbench().opening().open(List.of(samples())));
        GuiHarness.waitFor(
                "four runs", () -> window.workbench().catalog().runs().size() == 4);
        GuiHarness.waitFor("a note", () -> GuiHarness.find(".toast .button").isPresent());
        GuiHarness.run(() -> ((Button) GuiHarness.find(".toast .button").orElseThrow()).fire());
    }

    private static Path samples() {
        return Path.of(System.getProperty("assay.root", ".")).resolve("samples/recordings");
    }

    private long run(String name) {
        return GuiHarness.onFx(() -> window.workbench().catalog().runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private void go(Place place) {
        GuiHarness.run(() -> window.workbench().navigator().go(place));
    }

    /// The headless screen is smaller than the pictures, so the content is laid out anew and the window stays as it is.
    private void draw(String name, Look look) throws IOException {
        Parent root = window.scene().getRoot();
        double width = look.size().getWidth();
        double height = look.size().getHeight();
        GuiHarness.run(() -> root.resize(width, height));
        GuiHarness.frames(20);
        BufferedImage picture = picture(root);
        for (Window other : GuiHarness.onFx(() -> List.copyOf(Window.getWindows()))) {
            if (!other.equals(window.stage())) {
                putOver(picture, other);
            }
        }
        Path file = target.resolve("%s-%s-%.0f.png".formatted(name, look.theme().word(), width));
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }

    /// Dialogs lie in the middle of their window, popups at its lower right corner.
    private void putOver(BufferedImage picture, Window window) {
        BufferedImage over = picture(window.getScene().getRoot());
        boolean popup = window instanceof PopupWindow;
        int x = popup ? picture.getWidth() - over.getWidth() - 8 : (picture.getWidth() - over.getWidth()) / 2;
        int y = popup ? picture.getHeight() - over.getHeight() - 32 : (picture.getHeight() - over.getHeight()) / 2;
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(over, x, y, null);
        graphics.dispose();
    }

    private static BufferedImage picture(Node node) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = GuiHarness.onFx(() -> node.snapshot(clear, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}

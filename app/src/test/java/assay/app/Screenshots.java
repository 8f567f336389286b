package assay.app;

import assay.app.navigate.Place;
import assay.app.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;

/// Draws every screen of the window with sample data into PNG files: `Screenshots FOLDER`. Light and dark, at the
/// usual window size and at full HD.
public final class Screenshots {
    private static final Dimension2D USUAL = new Dimension2D(1280, 800);

    private final TestWindow window;
    private final Path target;

    private Screenshots(TestWindow window, Path target) {
        this.window = window;
        this.target = target;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Files.createDirectories(Path.of(args[0]));
        Path folder = Files.createTempDirectory("assay-screenshots");
        try (TestWindow window = TestWindow.open(folder)) {
            new Screenshots(window, target).drawAll();
        }
        System.exit(0);
    }

    private void drawAll() throws IOException {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            show(theme);
            draw("library-empty", new Place.Library(), theme, USUAL);
        }
        fill();
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            show(theme);
            drawOverlays(theme);
            for (Dimension2D size : List.of(USUAL, new Dimension2D(1920, 1080))) {
                draw("start", new Place.Start(), theme, size);
                draw("library", new Place.Library(), theme, size);
                draw("recording", new Place.Recording(1), theme, size);
            }
        }
    }

    private void show(ThemeChoice theme) {
        GuiHarness.run(() -> window.workbench().settings().themeProperty().set(theme));
    }

    /// What stands over the views: selection with its letters, the question after a drop, a failure, keys, jobs.
    private void drawOverlays(ThemeChoice theme) throws IOException {
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Library()));
        GuiHarness.frames(3);
        TableView<?> table = (TableView<?>) GuiHarness.find("#library-table").orElseThrow();
        GuiHarness.run(() -> table.getSelectionModel().selectIndices(2, 1));
        draw("library-selected", new Place.Library(), theme, USUAL);
        GuiHarness.run(() -> window.workbench().opening().drop(List.of(Path.of("before.jfr"), Path.of("after.jfr"))));
        draw("drop", new Place.Start(), theme, USUAL);
        GuiHarness.run(() -> ((Button) GuiHarness.find("#drop-cancel").orElseThrow()).fire());
        GuiHarness.run(() -> window.workbench().opening().open(List.of(Path.of("pom.xml"))));
        drawPopup("failure", ".failure-dialog", theme);
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.press(KeyCode.F1);
        drawPopup("keyboard", ".keyboard-help", theme);
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.run(() -> ((Button) GuiHarness.find("#jobs-button").orElseThrow()).fire());
        drawPopup("jobs", "#jobs-popup", theme);
        GuiHarness.press(KeyCode.ESCAPE);
    }

    private void drawPopup(String name, String selector, ThemeChoice theme) throws IOException {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        GuiHarness.frames(10);
        Node shown = GuiHarness.find(selector).orElseThrow();
        write(shown.getScene().getRoot(), target.resolve("%s-%s.png".formatted(name, theme.word())));
    }

    /// Opens all samples, so that every screen has something to show.
    private void fill() {
        Path samples = Path.of(System.getProperty("assay.root", ".")).resolve("samples/recordings");
        GuiHarness.run(() -> window.workbench().opening().open(List.of(samples)));
        GuiHarness.waitFor(
                "four runs", () -> window.workbench().catalog().runs().size() == 4);
    }

    /// The headless screen is smaller than the pictures, so the content is laid out anew and the window stays as it is.
    private void draw(String name, Place place, ThemeChoice theme, Dimension2D size) throws IOException {
        GuiHarness.run(() -> {
            window.workbench().navigator().go(place);
            window.scene().getRoot().resize(size.getWidth(), size.getHeight());
        });
        GuiHarness.frames(20);
        String file = "%s-%s-%.0f.png".formatted(name, theme.word(), size.getWidth());
        write(window.scene().getRoot(), target.resolve(file));
    }

    static void write(Node node, Path file) throws IOException {
        WritableImage image = GuiHarness.onFx(() -> node.snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(copy, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }
}

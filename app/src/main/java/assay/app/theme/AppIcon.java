package assay.app.theme;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// The program's icon: a small flame graph on a dark tile.
public final class AppIcon {
    private static final Color TILE = Color.web("#0d1b2a");
    /// Boxes as left edge, right edge (shares of the inner width) and row from the bottom, with their colour.
    private static final List<Box> BOXES = List.of(
            new Box(0, 1, 0, Color.web("#2f81f7")),
            new Box(0, 0.62, 1, Color.web("#54aeff")),
            new Box(0.66, 1, 1, Color.web("#54aeff")),
            new Box(0.12, 0.62, 2, Color.web("#80ccff")),
            new Box(0.28, 0.5, 3, Color.web("#f0883e")));

    private AppIcon() {}

    private record Box(double from, double to, int row, Color color) {}

    /// In the sizes that window systems ask for.
    public static List<Image> images() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256).map(AppIcon::draw).toList();
    }

    /// One square image of this many pixels.
    public static Image draw(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double corner = size * 0.22;
        graphics.setFill(TILE);
        graphics.fillRoundRect(0, 0, size, size, corner * 2, corner * 2);
        double margin = Math.rint(size * 0.17);
        double row = (size - 2 * margin) / 4;
        double gap = Math.max(0.5, size / 48.0);
        for (Box box : BOXES) {
            double x = margin + box.from() * (size - 2 * margin);
            double y = size - margin - (box.row() + 1) * row;
            graphics.setFill(box.color());
            graphics.fillRect(x, y + gap, (box.to() - box.from()) * (size - 2 * margin), row - gap);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return canvas.snapshot(parameters, null);
    }
}

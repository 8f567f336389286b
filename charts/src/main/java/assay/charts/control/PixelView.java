package assay.charts.control;

import assay.charts.paint.Raster;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows a raster at its upper left corner. It is made anew in the layout phase of a pulse, at most once and only if
/// asked for.
final class PixelView extends Region {
    private final Supplier<@Nullable Raster> rasters;
    private final DoubleSupplier scale;
    private final ImageView view = new ImageView();

    /// @param rasters null shows nothing
    /// @param scale device pixels per unit
    PixelView(Supplier<@Nullable Raster> rasters, DoubleSupplier scale) {
        this.rasters = rasters;
        this.scale = scale;
        setManaged(false);
        setMouseTransparent(true);
        view.setManaged(false);
        getChildren().add(view);
    }

    void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Raster raster = rasters.get();
        if (raster == null) {
            view.setImage(null);
            return;
        }
        int width = raster.width();
        int height = raster.height();
        int[] pixels = new int[width * height];
        raster.paint(pixels);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        view.setImage(image);
        view.setFitWidth(width / scale.getAsDouble());
        view.setFitHeight(height / scale.getAsDouble());
    }
}

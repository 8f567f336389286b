package assay.charts.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// A canvas that is painted at most once per pulse, however often it was asked for. It is not managed by its parent,
/// so a repaint lays out nothing else.
final class PulseCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Consumer<CanvasSurface> painter;
    private final ChartFonts fonts;
    private final ObservableValue<Double> scale = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .map(Number::doubleValue)
            .orElse(1.0);

    PulseCanvas(ChartFonts fonts, Consumer<CanvasSurface> painter) {
        this.fonts = fonts;
        this.painter = painter;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
        scale.addListener(_ -> repaint());
    }

    /// Paints in the layout phase of the next pulse.
    void repaint() {
        requestLayout();
    }

    /// Device pixels per unit.
    double outputScale() {
        return scale.getValue();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        painter.accept(new CanvasSurface(canvas.getGraphicsContext2D(), fonts, outputScale()));
    }
}

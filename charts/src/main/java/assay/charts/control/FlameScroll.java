package assay.charts.control;

import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameViewport;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The bar beside a flame chart that is higher than its place. Its value runs downwards, the viewport's scroll
/// position away from the root.
final class FlameScroll {
    private final FlameChart chart;
    private final ScrollBar bar = new ScrollBar();
    private double most;

    FlameScroll(FlameChart chart) {
        this.chart = chart;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setVisible(false);
        bar.valueProperty().addListener(_ -> scroll());
        chart.viewportProperty().addListener(_ -> follow());
        chart.directionProperty().addListener(_ -> follow());
    }

    ScrollBar bar() {
        return bar;
    }

    /// Fits the bar to a content and its visible part.
    ///
    /// @return width that the bar takes; 0 if everything is visible
    double update(double contentHeight, double visibleHeight, double rowHeight) {
        most = Math.max(0, contentHeight - visibleHeight);
        bar.setVisible(most > 0);
        if (most == 0) {
            return 0;
        }
        bar.setMax(most);
        bar.setVisibleAmount(most * visibleHeight / contentHeight);
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(Math.max(rowHeight, visibleHeight - rowHeight));
        follow();
        return bar.prefWidth(visibleHeight);
    }

    private boolean isTopDown() {
        return chart.directionProperty().get() == FlameDirection.ICICLE;
    }

    private void follow() {
        double scroll = Math.min(most, chart.viewportProperty().get().scroll());
        bar.setValue(isTopDown() ? scroll : most - scroll);
    }

    private void scroll() {
        FlameViewport viewport = chart.viewportProperty().get();
        double scroll = isTopDown() ? bar.getValue() : most - bar.getValue();
        if (bar.isVisible() && scroll != Math.min(most, viewport.scroll())) {
            chart.viewportProperty().set(viewport.withScroll(scroll));
        }
    }
}

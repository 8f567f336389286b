package assay.charts.heat;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.plot.TimeSpan;
import org.junit.jupiter.api.Test;

/// A map of 100 columns of 50 cells of 20 ms; the plot is 500 pixels wide and 500 high.
class HeatLayoutTest {
    private static final long MS = 1_000_000;

    private final SampleHeat heat = new SampleHeat(new double[5_000 - 10], 50, 20 * MS);

    private HeatLayout layout(HeatViewport viewport) {
        return new HeatLayout(
                heat, 500 + HeatLayout.GUTTER, 500 + HeatLayout.HEADER_HEIGHT + HeatLayout.AXIS_HEIGHT, viewport);
    }

    @Test
    void columnsRunToTheRightAndCellsUpwards() {
        HeatLayout layout = layout(HeatViewport.FIT);

        assertThat(layout.viewport()).isEqualTo(new HeatViewport(0, 5));
        assertThat(layout.cellAt(layout.left(), layout.bottom() - 1)).isZero();
        assertThat(layout.cellAt(layout.left(), layout.top())).isEqualTo(49);
        assertThat(layout.cellAt(layout.left() + 5, layout.bottom() - 1)).isEqualTo(50);
        assertThat(layout.cellAt(layout.left() - 1, layout.top())).isEqualTo(HeatLayout.NONE);
        assertThat(layout.cellAt(layout.left(), layout.bottom())).isEqualTo(HeatLayout.NONE);
        assertThat(layout.columnsInView()).isEqualTo(100);
    }

    @Test
    void theLastColumnMayBeShort() {
        HeatLayout layout = layout(HeatViewport.FIT);

        assertThat(layout.cellAt(layout.left() + 499, layout.top() + 105)).isEqualTo(4_989);
        assertThat(layout.cellAt(layout.left() + 499, layout.top() + 50)).isEqualTo(HeatLayout.NONE);
    }

    @Test
    void aSelectionFollowsTimeNotTheRectangle() {
        HeatLayout layout = layout(HeatViewport.FIT);

        assertThat(layout.span(120, 3)).isEqualTo(new TimeSpan(60 * MS, 121 * 20 * MS));
        assertThat(layout.span(7, 7)).isEqualTo(new TimeSpan(140 * MS, 160 * MS));
    }

    @Test
    void zoomKeepsTheColumnUnderThePointer() {
        HeatLayout layout = layout(HeatViewport.FIT);
        double x = layout.left() + 250;

        HeatLayout zoomed = layout(layout.zoomedAt(x, 1.25));

        assertThat(zoomed.viewport().columnWidth()).isEqualTo(7);
        assertThat(zoomed.cellAt(x, zoomed.bottom() - 1) / 50).isEqualTo(50);
        assertThat(layout(zoomed.zoomedAt(x, 0.1)).viewport()).isEqualTo(new HeatViewport(0, 5));
    }

    @Test
    void theViewStaysWithinTheMap() {
        HeatLayout zoomed = layout(new HeatViewport(1_000, 10));

        assertThat(zoomed.viewport().first()).isEqualTo(50);
        assertThat(zoomed.panned(-1_000).first()).isZero();
        assertThat(zoomed.revealing(10 * 50).first()).isEqualTo(10);
        assertThat(layout(zoomed.revealing(10 * 50)).revealing(70 * 50).first()).isEqualTo(21);
        assertThat(zoomed.revealing(60 * 50)).isEqualTo(zoomed.viewport());
    }

    @Test
    void manyColumnsAreScrolledAndFewAreNotBars() {
        SampleHeat hours = new SampleHeat(new double[50 * 7_200], 50, 20 * MS);
        SampleHeat second = new SampleHeat(new double[50], 50, 20 * MS);

        assertThat(new HeatLayout(hours, 800, 400, HeatViewport.FIT).viewport().columnWidth())
                .isEqualTo(HeatViewport.LEAST);
        assertThat(new HeatLayout(second, 800, 400, HeatViewport.FIT).viewport().columnWidth())
                .isEqualTo(HeatViewport.MOST);
    }
}

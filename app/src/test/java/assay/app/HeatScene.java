package assay.app;

import assay.app.recording.page.PageId;
import assay.charts.control.HeatChart;
import assay.charts.heat.HeatSource;
import assay.charts.plot.TimeSpan;
import java.util.Objects;
import javafx.scene.control.TextInputControl;

/// The heat map with a search, a selected time and one to compare with.
final class HeatScene implements PageScene {
    @Override
    public PageId page() {
        return PageId.HEAT;
    }

    @Override
    public String name() {
        return "recording-heat";
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor("the heat map", () -> GuiHarness.find("#heat").isPresent());
        HeatChart chart = (HeatChart) GuiHarness.find("#heat").orElseThrow();
        GuiHarness.waitFor("cells", () -> chart.sourceProperty().get() != null);
        TextInputControl search =
                (TextInputControl) GuiHarness.find("#heat-search").orElseThrow();
        GuiHarness.run(() -> {
            search.setText("Pattern.compile");
            HeatSource source = Objects.requireNonNull(chart.sourceProperty().get());
            long column = source.columnNanos();
            chart.rangeProperty().set(new TimeSpan(column * 3 / 2, column * 4));
            chart.baselineProperty().set(new TimeSpan(column * 5, column * 6));
        });
        GuiHarness.waitFor(
                "finds",
                () -> Objects.requireNonNull(chart.sourceProperty().get()).searched());
    }
}

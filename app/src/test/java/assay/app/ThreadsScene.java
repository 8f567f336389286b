package assay.app;

import assay.app.recording.page.PageId;
import assay.charts.control.ThreadChart;

/// The threads that wait for each other, with a pool opened.
final class ThreadsScene implements PageScene {
    @Override
    public PageId page() {
        return PageId.THREADS;
    }

    @Override
    public String name() {
        return "recording-threads";
    }

    @Override
    public String recording() {
        return "lock-convoy-before";
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor("the lanes", () -> GuiHarness.find("#threads-chart").isPresent());
        ThreadChart chart = (ThreadChart) GuiHarness.find("#threads-chart").orElseThrow();
        GuiHarness.waitFor("threads", () -> chart.sourceProperty().get() != null);
        GuiHarness.run(() -> {
            var source = chart.sourceProperty().get();
            for (int lane = 0; source != null && lane < source.lanes(); lane++) {
                if (source.isPool(lane) && !source.isExpanded(lane)) {
                    chart.onExpandProperty().get().accept(lane);
                    break;
                }
            }
            chart.laneProperty().set(1);
        });
    }
}

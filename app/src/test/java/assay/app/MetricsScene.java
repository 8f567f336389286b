package assay.app;

import assay.app.recording.page.PageId;

/// The list of all metrics.
final class MetricsScene implements PageScene {
    @Override
    public PageId page() {
        return PageId.METRICS;
    }

    @Override
    public String name() {
        return "recording-metrics";
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor("metrics", () -> GuiHarness.find("#metrics").isPresent());
    }
}

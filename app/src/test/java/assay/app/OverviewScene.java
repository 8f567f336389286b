package assay.app;

import assay.app.recording.page.PageId;

/// What a recording opens with.
final class OverviewScene implements PageScene {
    @Override
    public PageId page() {
        return PageId.OVERVIEW;
    }

    @Override
    public String name() {
        return "recording-overview";
    }

    @Override
    public String recording() {
        return "lock-convoy-before";
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor("tiles", () -> GuiHarness.find(".tile").isPresent());
        GuiHarness.waitFor("the end of all work", () -> !window.runner().isBusy());
        GuiHarness.frames(3);
    }
}

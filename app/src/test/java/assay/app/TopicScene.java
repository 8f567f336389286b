package assay.app;

import assay.app.recording.page.PageId;

/// A topic page of the recording with a planted lock problem.
///
/// @param page one of the topic pages
record TopicScene(PageId page) implements PageScene {
    @Override
    public String name() {
        return "recording-" + page.word();
    }

    @Override
    public String recording() {
        return "lock-convoy-before";
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor(
                "the tables",
                () -> GuiHarness.find("#" + page.word() + "-page #topic-tables .list-cell")
                        .isPresent());
        GuiHarness.waitFor("all computed", () -> !window.runner().isBusy());
    }
}

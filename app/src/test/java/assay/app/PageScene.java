package assay.app;

import assay.app.recording.page.PageId;

/// A picture of a page of a recording, for [Screenshots].
interface PageScene {
    PageId page();

    /// Name of the picture, as `recording-metrics`.
    String name();

    /// Name of the sample recording.
    default String recording() {
        return "cpu-hotspot-before";
    }

    /// Waits until the page that was just opened has something to show, and chooses what the picture is of.
    void prepare(TestWindow window);
}

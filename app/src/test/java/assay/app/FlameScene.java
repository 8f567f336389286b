package assay.app;

import assay.app.recording.page.PageId;
import javafx.scene.control.ToggleButton;

/// One of the views of the stacks.
///
/// @param mode number of the view, as its key
/// @param ready node that is there when it has something to show
record FlameScene(String name, String mode, String ready) implements PageScene {
    @Override
    public PageId page() {
        return PageId.FLAME;
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor("flame graph", () -> GuiHarness.find("#mode-" + mode).isPresent());
        GuiHarness.run(() -> GuiHarness.find("#mode-" + mode)
                .map(ToggleButton.class::cast)
                .orElseThrow()
                .fire());
        GuiHarness.waitFor(ready, () -> GuiHarness.find(ready).isPresent());
        GuiHarness.waitFor("the end of all jobs", () -> !window.runner().isBusy());
        GuiHarness.frames(5);
    }
}

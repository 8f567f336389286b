package assay.app;

import assay.app.recording.page.PageId;
import javafx.scene.control.ComboBox;

/// The stacks of all threads over time.
record StackLanesScene() implements PageScene {
    @Override
    public PageId page() {
        return PageId.FLAME;
    }

    @Override
    public String name() {
        return "recording-stack-lanes";
    }

    @Override
    public void prepare(TestWindow window) {
        new FlameScene(name(), "2", "#stack-chart").prepare(window);
        ComboBox<?> threads = (ComboBox<?>) GuiHarness.find("#stack-thread").orElseThrow();
        GuiHarness.run(() -> threads.getSelectionModel().selectFirst());
        GuiHarness.waitFor("the end of all jobs", () -> !window.runner().isBusy());
        GuiHarness.frames(5);
    }
}

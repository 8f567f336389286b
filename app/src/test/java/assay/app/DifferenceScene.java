package assay.app;

import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import java.util.TreeMap;

/// Two parts of the time against each other.
record DifferenceScene() implements PageScene {
    @Override
    public PageId page() {
        return PageId.FLAME;
    }

    @Override
    public String name() {
        return "recording-difference";
    }

    @Override
    public void prepare(TestWindow window) {
        Place.Recording place = (Place.Recording)
                GuiHarness.onFx(() -> window.workbench().navigator().current());
        TreeMap<String, String> state = new TreeMap<>(place.state());
        state.put("flame.mode", "FLAME");
        state.put("flame.base", "0-8000000000");
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Recording(place.id(), state)));
        GuiHarness.waitFor(
                "the comparison", () -> GuiHarness.find("#difference-words").isPresent());
        GuiHarness.waitFor("the end of all jobs", () -> !window.runner().isBusy());
        GuiHarness.frames(5);
    }
}

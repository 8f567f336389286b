package assay.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PaletteModelTest implements PaletteModel.Source {
    private final List<String> done = new ArrayList<>();
    private final List<Consumer<List<PaletteEntry>>> loading = new ArrayList<>();
    private final PaletteModel model = new PaletteModel(this);

    private PaletteEntry entry(String title, String key, String obstacle) {
        return new PaletteEntry(title, "View", title, key, obstacle, () -> done.add(title));
    }

    @Override
    public List<PaletteEntry> entries() {
        return List.of(entry("Zoom out", "Backspace", ""), entry("Larger text", "", ""), entry("Undo", "", "nothing"));
    }

    @Override
    public void load(Consumer<List<PaletteEntry>> found) {
        loading.add(found);
    }

    private List<String> shown() {
        return model.shown().stream().map(PaletteEntry::title).toList();
    }

    @Test
    void showsEverythingBeforeAnythingIsTyped() {
        model.open();
        assertThat(shown()).containsExactly("Zoom out", "Larger text", "Undo");
    }

    @Test
    void whatWasUsedLastStandsFirst() {
        model.open();
        model.choose(model.shown().get(1));
        model.open();
        assertThat(done).containsExactly("Larger text");
        assertThat(shown()).containsExactly("Larger text", "Zoom out", "Undo");
    }

    @Test
    void doesNotDoWhatCannotBeDone() {
        model.open();
        model.queryProperty().set("undo");
        model.choose(model.shown().getFirst());
        assertThat(done).isEmpty();
    }

    @Test
    void findsByGroupAndTitle() {
        model.open();
        model.queryProperty().set("view larger");
        assertThat(shown()).containsExactly("Larger text");
    }

    @Test
    void aQuestionMarkAsksForKeys() {
        model.open();
        model.queryProperty().set("?");
        assertThat(shown()).containsExactly("Zoom out");
    }

    @Test
    void takesWhatWasLoadedForThisOpeningOnly() {
        model.open();
        model.open();
        loading.getFirst().accept(List.of(entry("Old run", "", "")));
        loading.getLast().accept(List.of(entry("Run", "", "")));
        assertThat(shown()).contains("Run").doesNotContain("Old run");
    }
}

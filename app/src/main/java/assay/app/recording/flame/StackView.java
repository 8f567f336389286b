package assay.app.recording.flame;

import assay.app.export.DataTable;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One way to look at the stacks of a profile.
interface StackView {
    Node node();

    /// Shows an answer, the same or another, while this view is in front.
    void show(Shown shown);

    /// Marks what a search found.
    void mark(SearchState search);

    /// The frame that is selected, for transforms; null if there is none.
    @Nullable
    Target target();

    /// What is shown as tables, what is selected first.
    List<DataTable> tables();

    /// Stops what it does in the background: another view comes to the front.
    default void hide() {}

    default void focus() {
        node().requestFocus();
    }
}

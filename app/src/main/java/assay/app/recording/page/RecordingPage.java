package assay.app.recording.page;

import assay.analysis.model.NoteTarget;
import assay.app.export.DataTable;
import assay.app.export.FlameFigure;
import assay.app.recording.select.FilterChip;
import assay.app.shell.Action;
import assay.app.shell.Letter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import javafx.scene.Node;

/// One way to look at a recording. Made when it is first shown, closed with the recording's screen. JavaFX thread only.
public interface RecordingPage {
    /// The same node every time.
    Node node();

    /// Called when the page comes to the front, and when its own state changes there from outside: by the history, or
    /// by a link to it. Restoring what it already shows must change nothing.
    ///
    /// @param state what [PageLinks#remember] was given, or a link; empty for how the page opens
    void show(SortedMap<String, String> state);

    /// Called when another page or screen comes to the front: it stops asking for data, and asks when it is shown
    /// again.
    default void hide() {}

    /// Called once: it lets go of everything that outlives it.
    default void close() {}

    /// Restrictions of this page alone, after those of the selection.
    default List<FilterChip> chips() {
        return List.of();
    }

    /// Takes the restrictions of [#chips] away.
    default void clearChips() {}

    /// How many samples the page shows; empty if that is what the selection keeps.
    default OptionalLong kept() {
        return OptionalLong.empty();
    }

    /// What the menus offer while the page is shown.
    default List<Action> actions() {
        return List.of();
    }

    /// Keys of the page that are not those of an action.
    default List<Letter> letters() {
        return List.of();
    }

    /// What can be copied and saved as a table, what is selected first.
    default List<DataTable> copyables() {
        return List.of();
    }

    /// What is selected there that a note can be about.
    default Optional<NoteTarget> noteTarget() {
        return Optional.empty();
    }

    /// What the page adds to a report.
    default List<FlameFigure> figures() {
        return List.of();
    }

    /// Gives the keyboard to where the user most likely wants it.
    default void focus() {
        node().requestFocus();
    }
}

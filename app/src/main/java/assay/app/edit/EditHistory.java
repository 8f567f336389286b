package assay.app.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The edits of this session, newest last.
public final class EditHistory {
    private static final int DEPTH = 500;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Edit> nextUndo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Edit> nextRedo = new ReadOnlyObjectWrapper<>();

    /// The edit that [#undo()] takes back, null if there is none.
    public ReadOnlyObjectProperty<@Nullable Edit> nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /// The edit that [#redo()] does again, null if there is none.
    public ReadOnlyObjectProperty<@Nullable Edit> nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    /// Applies a new edit.
    public void apply(Edit edit) {
        edit.apply();
        done.addLast(edit);
        if (done.size() > DEPTH) {
            done.removeFirst();
        }
        undone.clear();
        update();
    }

    public void undo() {
        Edit edit = done.pollLast();
        if (edit != null) {
            edit.revert();
            undone.addLast(edit);
            update();
        }
    }

    /// Takes back this edit even if newer ones stand above it; nothing happens if it was taken back already. Only for
    /// edits that do not build on each other.
    public void undo(Edit edit) {
        if (done.remove(edit)) {
            edit.revert();
            undone.addLast(edit);
            update();
        }
    }

    public void redo() {
        Edit edit = undone.pollLast();
        if (edit != null) {
            edit.apply();
            done.addLast(edit);
            update();
        }
    }

    private void update() {
        nextUndo.set(done.peekLast());
        nextRedo.set(undone.peekLast());
    }
}

package assay.app.recording.select;

import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one selection of an open recording: every page reads it here and changes it here. JavaFX thread only.
public final class SelectionModel {
    private final ReadOnlyObjectWrapper<Selection> selection;
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");

    public SelectionModel(Selection initial) {
        selection = new ReadOnlyObjectWrapper<>(this, "selection", initial);
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is selected now.
    public Selection get() {
        return selection.get();
    }

    /// Whether a range is being dragged: what is selected is not final, and makes no step in the history.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }

    /// Brushes a part of the innermost committed range.
    ///
    /// @param range null for nothing brushed
    /// @param stillMoving whether the person still drags it
    public void brush(@Nullable TimeRange range, boolean stillMoving) {
        adjusting.set(adjusting.get() || stillMoving);
        set(get().withRange(range));
        adjusting.set(stillMoving);
    }

    /// Goes into the brushed range, which becomes the whole axis; nothing happens if nothing is brushed.
    public void commit() {
        change(Selection::commit);
    }

    /// Leaves committed ranges but the first `depth`; 0 is the whole run.
    public void uncommit(int depth) {
        change(now -> now.uncommit(depth));
    }

    /// Counts only the samples of some threads.
    public void choose(ThreadChoice threads) {
        change(now -> now.withThreads(threads));
    }

    public void add(FrameRule rule) {
        change(now -> {
            List<FrameRule> rules = new ArrayList<>(now.frames());
            rules.add(rule);
            return now.withFrames(rules);
        });
    }

    public void remove(FrameRule rule) {
        change(now -> now.withFrames(
                now.frames().stream().filter(each -> !each.equals(rule)).toList()));
    }

    /// Shows another profile, of all its threads.
    public void profile(String event) {
        if (!event.equals(get().profile())) {
            change(now -> now.withProfile(event).withThreads(ThreadChoice.ALL));
        }
    }

    /// Leaves nothing out any more.
    public void clear() {
        change(Selection::cleared);
    }

    /// Changes several things in one step.
    public void change(UnaryOperator<Selection> change) {
        adjusting.set(false);
        set(change.apply(get()));
    }

    private void set(Selection wanted) {
        if (!wanted.equals(get())) {
            selection.set(wanted);
        }
    }
}

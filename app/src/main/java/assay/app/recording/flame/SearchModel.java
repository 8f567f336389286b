package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.SlowPatternException;
import assay.analysis.profile.TreeSearch;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageJobs;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is looked for in a tree, and where it was found. The newest text in the newest tree wins.
public final class SearchModel {
    private final PageJobs jobs;
    private final Supplier<@Nullable Place> place;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<SearchState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SearchState.None());

    /// Where to look: below a node.
    record Place(CallTree tree, int root) {}

    /// @param place null while there is no tree
    SearchModel(PageJobs jobs, Supplier<@Nullable Place> place) {
        this.jobs = jobs;
        this.place = place;
        text.addListener(_ -> again());
    }

    /// Looks anew: the text or the tree is another one.
    void again() {
        Place where = place.get();
        String wanted = text.get();
        if (where == null || wanted.isEmpty()) {
            state.set(new SearchState.None());
            return;
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(wanted, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            state.set(new SearchState.Invalid(e.getDescription() + " at character " + (e.getIndex() + 1)));
            return;
        }
        if (state.get() instanceof SearchState.Invalid) {
            state.set(new SearchState.None());
        }
        jobs.ask(
                Lane.CPU,
                "search",
                (_, _) -> new SearchState.Found(
                        where.tree(), where.root(), TreeSearch.find(where.tree(), pattern, where.root()), -1),
                newState -> take(wanted, newState));
    }

    /// A result for another text or tree than those shown by now is stale.
    private void take(String wanted, JobState<SearchState.Found> newState) {
        Place where = place.get();
        if (!wanted.equals(text.get())) {
            return;
        }
        if (newState instanceof JobState.Done<SearchState.Found>(var found)
                && where != null
                && found.tree() == where.tree()) {
            state.set(found);
        } else if (newState instanceof JobState.Failed<SearchState.Found>(var failure)) {
            state.set(new SearchState.Invalid(
                    failure instanceof SlowPatternException
                            ? "takes too long; simplify it"
                            : "cannot be searched for"));
        }
    }

    /// Jumps to the next frame found.
    public void next() {
        if (state.get() instanceof SearchState.Found found && found.count() > 0) {
            state.set(found.next());
        }
    }

    /// Jumps to the previous frame found.
    public void previous() {
        if (state.get() instanceof SearchState.Found found && found.count() > 0) {
            state.set(found.previous());
        }
    }

    /// Regular expression to look for, whatever the case.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}

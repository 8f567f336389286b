package assay.app.recording.flame;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.SlowPatternException;
import assay.analysis.profile.StackTransform;
import assay.analysis.profile.TreeSearch;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageJobs;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.ThreadChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// What a person has chosen to see in a flame graph, and the answer to it. A change of a choice or of the selection
/// asks [FlameQuery] anew; the newest question wins. Nothing is asked while the page is hidden.
public final class FlameModel {
    private final SelectionModel selection;
    private final FlameQuery query;
    private final PageJobs jobs;
    private final List<ProfileSummary> profiles;

    private final ObjectProperty<@Nullable ProfileSummary> profile = new SimpleObjectProperty<>(this, "profile");
    private final ObjectProperty<ShapeOptions> shape =
            new SimpleObjectProperty<>(this, "shape", ShapeOptions.FOR_PEOPLE);
    private final StringProperty searchText = new SimpleStringProperty(this, "searchText", "");
    private final IntegerProperty zoomed = new SimpleIntegerProperty(this, "zoomed", 0);
    private final BooleanProperty icicle = new SimpleBooleanProperty(this, "icicle", false);
    private final ObjectProperty<Coloring> coloring = new SimpleObjectProperty<>(this, "coloring", Coloring.TYPE);
    private final ObjectProperty<FlameMode> mode = new SimpleObjectProperty<>(this, "mode", FlameMode.FLAME);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.NONE);
    private final ObjectProperty<FlameValue> value = new SimpleObjectProperty<>(this, "value", FlameValue.WEIGHT);
    private final ObjectProperty<@Nullable String> method = new SimpleObjectProperty<>(this, "method");
    private final ObjectProperty<@Nullable TimeRange> base = new SimpleObjectProperty<>(this, "base");
    private final IntegerProperty thread = new SimpleIntegerProperty(this, "thread", Samples.NONE);

    private final ReadOnlyObjectWrapper<FlameQuery.@Nullable Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<JobState<FlameQuery.Answer>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new JobState.Idle<>());
    private final ReadOnlyObjectWrapper<SearchState> search =
            new ReadOnlyObjectWrapper<>(this, "search", new SearchState.None());
    private final ChangeListener<Selection> follower = (_, _, now) -> selected(now);
    private FlameQuery.@Nullable Request asked;
    private boolean following;

    public FlameModel(RecordingSummary summary, SelectionModel selection, FlameQuery query, PageJobs jobs) {
        this.selection = selection;
        this.query = query;
        this.jobs = jobs;
        this.profiles = summary.profiles().stream()
                .filter(each -> each.samples() > 0)
                .sorted(Comparator.comparing(ProfileSummary::kind)
                        .thenComparing(Comparator.comparingLong(ProfileSummary::samples)
                                .reversed()))
                .toList();
        selection.selectionProperty().addListener(follower);
        profile.set(chosen());
        profile.addListener((_, _, now) -> {
            zoomed.set(0);
            if (now != null) {
                selection.profile(now.event());
            }
        });
        shape.addListener(_ -> {
            zoomed.set(0);
            ask();
        });
        grouping.addListener(_ -> {
            zoomed.set(0);
            ask();
        });
        base.addListener(_ -> ask());
        mode.addListener(_ -> ask());
        value.addListener(_ -> ask());
        searchText.addListener(_ -> searchAgain());
        answer.addListener(_ -> searchAgain());
        zoomed.addListener(_ -> searchAgain());
    }

    private @Nullable ProfileSummary chosen() {
        return profiles.stream()
                .filter(each -> each.event().equals(selection.get().profile()))
                .findFirst()
                .orElse(null);
    }

    private void selected(Selection now) {
        ProfileSummary before = profile.get();
        if (before == null || !before.event().equals(now.profile())) {
            profile.set(chosen());
        }
        ask();
    }

    /// From now on every change is asked for, and what has changed meanwhile at once.
    public void follow() {
        following = true;
        ask();
    }

    /// Asks for nothing until [#follow].
    public void pause() {
        following = false;
        if (!(state.get() instanceof JobState.Done)) {
            asked = null;
        }
        jobs.cancel();
    }

    /// Lets go of the selection.
    public void close() {
        pause();
        selection.selectionProperty().removeListener(follower);
    }

    private FlameQuery.Request request() {
        FlameMode shown = mode.get();
        boolean inOrder = shown == FlameMode.STACKS;
        boolean grouped = shown == FlameMode.FLAME || shown == FlameMode.TREE;
        return new FlameQuery.Request(
                selection.get(),
                inOrder ? shape.get().withReversed(false) : shape.get(),
                grouped ? grouping.get() : Grouping.NONE,
                value.get(),
                shown == FlameMode.METHODS || shown == FlameMode.SANDWICH,
                shown == FlameMode.FLAME ? base.get() : null);
    }

    /// Whether the answer is the one to what is chosen now.
    boolean answered() {
        FlameQuery.Answer shown = answer.get();
        return shown != null && shown.request().equals(request());
    }

    /// Whether an answer, though to an older selection, has what the view in front needs.
    boolean suits(FlameQuery.Answer shown) {
        FlameQuery.Request wanted = request();
        FlameQuery.Request had = shown.request();
        return had.shape().reversed() == wanted.shape().reversed()
                && had.grouping() == wanted.grouping()
                && (had.methods() || !wanted.methods())
                && Objects.equals(had.base(), wanted.base());
    }

    private void ask() {
        FlameQuery.Request request = request();
        if (following && profile.get() != null && !request.equals(asked)) {
            asked = request;
            jobs.ask(Lane.CPU, "tree", (_, cancellation) -> query.answer(request, cancellation), this::take);
        }
    }

    private void take(JobState<FlameQuery.Answer> newState) {
        state.set(newState);
        if (newState instanceof JobState.Done<FlameQuery.Answer>(var result)) {
            answer.set(result);
        }
    }

    private void searchAgain() {
        FlameQuery.Answer shown = answer.get();
        String text = searchText.get();
        if (shown == null || text.isEmpty()) {
            search.set(new SearchState.None());
            return;
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            search.set(new SearchState.Invalid(e.getDescription() + " at character " + (e.getIndex() + 1)));
            return;
        }
        if (search.get() instanceof SearchState.Invalid) {
            search.set(new SearchState.None());
        }
        int root = mode.get() == FlameMode.FLAME ? zoomed.get() : 0;
        jobs.ask(
                Lane.CPU,
                "search",
                (_, _) -> new SearchState.Found(shown.shown(), root, TreeSearch.find(shown.shown(), pattern, root), -1),
                newState -> takeSearch(text, newState));
    }

    /// A result for another text or tree than those shown by now is stale.
    private void takeSearch(String text, JobState<SearchState.Found> newState) {
        FlameQuery.Answer shown = answer.get();
        if (!text.equals(searchText.get())) {
            return;
        }
        if (newState instanceof JobState.Done<SearchState.Found>(var found)
                && shown != null
                && found.tree() == shown.shown()) {
            search.set(found);
        } else if (newState instanceof JobState.Failed<SearchState.Found>(var failure)) {
            search.set(new SearchState.Invalid(
                    failure instanceof SlowPatternException
                            ? "takes too long; simplify it"
                            : "cannot be searched for"));
        }
    }

    /// Jumps to the next frame found.
    public void nextMatch() {
        if (search.get() instanceof SearchState.Found found && found.count() > 0) {
            search.set(found.next());
        }
    }

    /// Jumps to the previous frame found.
    public void previousMatch() {
        if (search.get() instanceof SearchState.Found found && found.count() > 0) {
            search.set(found.previous());
        }
    }

    /// Applies one more transform to what is shown; one that was applied last is not applied again.
    public void transform(StackTransform transform) {
        List<StackTransform> now = shape.get().transforms();
        if (now.isEmpty() || !now.getLast().equals(transform)) {
            List<StackTransform> more = new ArrayList<>(now);
            more.add(transform);
            shape.set(shape.get().withTransforms(more));
        }
    }

    /// Leaves the frames of a method out; their weight goes to the callers.
    public void hide(String hidden) {
        transform(new StackTransform.MergeFunction(hidden));
    }

    /// Shows only what a method called.
    public void focus(String root) {
        transform(new StackTransform.FocusFunction(root));
    }

    /// Makes every library one frame; replaces what was ours before.
    ///
    /// @param prefixes of packages and classes that are ours; empty for no such distinction
    public void onlyMyCode(List<String> prefixes) {
        List<StackTransform> others = new ArrayList<>(shape.get().transforms().stream()
                .filter(each -> !(each instanceof StackTransform.OnlyMyCode))
                .toList());
        if (!prefixes.isEmpty()) {
            others.add(new StackTransform.OnlyMyCode(prefixes));
        }
        shape.set(shape.get().withTransforms(others));
    }

    /// Leaves generated lambda frames out, or no longer.
    public void toggleLambdas() {
        StackTransform lambdas = new StackTransform.CollapseLambdas();
        if (shape.get().transforms().contains(lambdas)) {
            drop(lambdas);
        } else {
            transform(lambdas);
        }
    }

    private void drop(StackTransform transform) {
        shape.set(shape.get()
                .withTransforms(shape.get().transforms().stream()
                        .filter(each -> !each.equals(transform))
                        .toList()));
    }

    /// Puts the innermost frames at the root, or back.
    public void toggleReversed() {
        shape.set(shape.get().withReversed(!shape.get().reversed()));
    }

    /// Keeps frames of one method at different lines apart, or not.
    public void toggleLines() {
        shape.set(shape.get().withLines(!shape.get().lines()));
    }

    /// Keeps frames of one method at different bytecode indexes apart, or not.
    public void toggleBytecode() {
        shape.set(shape.get().withBytecode(!shape.get().bytecode()));
    }

    /// What the transforms of the graph leave out or change.
    public List<FilterChip> chips() {
        return shape.get().transforms().stream()
                .map(each -> new FilterChip(TransformText.chip(each), !each.dropsSamples(), () -> drop(each)))
                .toList();
    }

    /// Takes every transform away.
    public void clearChips() {
        shape.set(shape.get().withTransforms(List.of()));
    }

    /// Takes every restriction away, those of the selection too.
    public void clearFilters() {
        clearChips();
        selection.clear();
    }

    /// What the whole recording's pages look at.
    public SelectionModel selection() {
        return selection;
    }

    /// Counts only the samples of some threads of the profile that is shown; all of them if there is none.
    public void chooseThreads(Set<Integer> threads) {
        FlameQuery.Answer shown = answer.get();
        if (shown != null) {
            selection.choose(ThreadChoice.of(threads, shown.data().threads()));
        }
    }

    /// Profiles that have samples, by kind and size.
    public List<ProfileSummary> profiles() {
        return profiles;
    }

    public ObjectProperty<@Nullable ProfileSummary> profileProperty() {
        return profile;
    }

    public ObjectProperty<ShapeOptions> shapeProperty() {
        return shape;
    }

    /// Regular expression to look for, whatever the case.
    public StringProperty searchTextProperty() {
        return searchText;
    }

    /// Node that is zoomed to; 0 for all.
    public IntegerProperty zoomedProperty() {
        return zoomed;
    }

    public BooleanProperty icicleProperty() {
        return icicle;
    }

    public ObjectProperty<Coloring> coloringProperty() {
        return coloring;
    }

    /// The way to look at the stacks.
    public ObjectProperty<FlameMode> modeProperty() {
        return mode;
    }

    /// What stands at the root; only flame graph and call tree have groups.
    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// What widths and numbers tell.
    public ObjectProperty<FlameValue> valueProperty() {
        return value;
    }

    /// Time that the flame graph compares the selected one with, by its colours; null for none.
    public ObjectProperty<@Nullable TimeRange> baseProperty() {
        return base;
    }

    /// The method of the sandwich; null before one was chosen.
    public ObjectProperty<@Nullable String> methodProperty() {
        return method;
    }

    /// The thread of the stack chart, as an index into the run's threads; -1 for the heaviest.
    public IntegerProperty threadProperty() {
        return thread;
    }

    /// The newest answer; null before the first.
    public ReadOnlyObjectProperty<FlameQuery.@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// State of the newest question.
    public ReadOnlyObjectProperty<JobState<FlameQuery.Answer>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SearchState> searchProperty() {
        return search.getReadOnlyProperty();
    }
}

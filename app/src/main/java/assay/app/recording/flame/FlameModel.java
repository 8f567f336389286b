package assay.app.recording.flame;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageJobs;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.ThreadChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final ShapeModel shape = new ShapeModel();
    private final SearchModel search;
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
    private final ChangeListener<Selection> follower = (_, _, now) -> selected(now);
    private FlameQuery.@Nullable Request asked;
    private boolean following;

    public FlameModel(RecordingSummary summary, SelectionModel selection, FlameQuery query, PageJobs jobs) {
        this.selection = selection;
        this.query = query;
        this.jobs = jobs;
        this.search = new SearchModel(jobs, this::searched);
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
        shape.optionsProperty().addListener(_ -> {
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
        answer.addListener(_ -> search.again());
        zoomed.addListener(_ -> search.again());
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
                inOrder ? shape.options().withReversed(false) : shape.options(),
                grouped ? grouping.get() : Grouping.NONE,
                value.get(),
                shown == FlameMode.METHODS || shown == FlameMode.SANDWICH,
                shown == FlameMode.FLAME || shown == FlameMode.METHODS ? base.get() : null);
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

    /// Frames are found in what is zoomed to.
    private SearchModel.@Nullable Place searched() {
        FlameQuery.Answer shown = answer.get();
        return shown == null
                ? null
                : new SearchModel.Place(shown.shown(), mode.get() == FlameMode.FLAME ? zoomed.get() : 0);
    }

    /// What is done to the stacks.
    public ShapeModel shape() {
        return shape;
    }

    /// What is looked for in them.
    public SearchModel search() {
        return search;
    }

    /// Takes every restriction away, those of the selection too.
    public void clearFilters() {
        shape.clear();
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
}

package assay.app.recording.flame;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.SlowPatternException;
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
import java.util.HashSet;
import java.util.List;
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
        return new FlameQuery.Request(selection.get(), shape.get());
    }

    /// Whether the answer is the one to what is chosen now.
    boolean answered() {
        FlameQuery.Answer shown = answer.get();
        return shown != null && shown.request().equals(request());
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
        int root = zoomed.get();
        jobs.ask(
                Lane.CPU,
                "search",
                (_, _) -> new SearchState.Found(shown.tree(), root, TreeSearch.find(shown.tree(), pattern, root), -1),
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
                && found.tree() == shown.tree()) {
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

    /// Leaves the frames of a method out; their weight goes to the callers.
    public void hide(String method) {
        Set<String> hidden = new HashSet<>(shape.get().hidden());
        hidden.add(method);
        ShapeOptions now = shape.get();
        shape.set((method.equals(now.focus()) ? now.withFocus(null) : now).withHidden(hidden));
    }

    private void unhide(String method) {
        Set<String> hidden = new HashSet<>(shape.get().hidden());
        hidden.remove(method);
        shape.set(shape.get().withHidden(hidden));
    }

    /// Shows only what a method called.
    public void focus(String method) {
        shape.set(shape.get().withFocus(method));
    }

    /// Puts the innermost frames at the root, or back.
    public void toggleReversed() {
        shape.set(shape.get().withReversed(!shape.get().reversed()));
    }

    /// Keeps frames of one method at different lines apart, or not.
    public void toggleLines() {
        shape.set(shape.get().withLines(!shape.get().lines()));
    }

    /// What the transforms of the graph leave out or change.
    public List<FilterChip> chips() {
        List<FilterChip> chips = new ArrayList<>();
        String focus = shape.get().focus();
        if (focus != null) {
            chips.add(new FilterChip(
                    "only below " + focus, () -> shape.set(shape.get().withFocus(null))));
        }
        shape.get().hidden().stream()
                .sorted()
                .map(method -> new FilterChip("without frame " + method, true, () -> unhide(method)))
                .forEach(chips::add);
        return List.copyOf(chips);
    }

    /// Takes every transform away.
    public void clearChips() {
        shape.set(shape.get().withHidden(Set.of()).withFocus(null));
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

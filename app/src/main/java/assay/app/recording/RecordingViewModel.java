package assay.app.recording;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.ProfileChoice;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.SlowPatternException;
import assay.analysis.profile.TreeSearch;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
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
import org.jspecify.annotations.Nullable;

/// What a person has chosen to see of a recording, and the answer to it. A change of a choice asks [FlameQuery] anew;
/// the newest question wins.
public final class RecordingViewModel {
    private final Run run;
    private final RecordingSummary summary;
    private final FlameQuery query;
    private final JobRunner jobs;
    private final List<ProfileSummary> profiles;

    private final ObjectProperty<@Nullable ProfileSummary> profile = new SimpleObjectProperty<>(this, "profile");
    private final ObjectProperty<@Nullable TimeRange> range = new SimpleObjectProperty<>(this, "range");
    private final ObjectProperty<Set<Integer>> threads = new SimpleObjectProperty<>(this, "threads", Set.of());
    private final ObjectProperty<ShapeOptions> shape =
            new SimpleObjectProperty<>(this, "shape", ShapeOptions.FOR_PEOPLE);
    private final StringProperty searchText = new SimpleStringProperty(this, "searchText", "");
    private final IntegerProperty zoomed = new SimpleIntegerProperty(this, "zoomed", 0);
    private final BooleanProperty icicle = new SimpleBooleanProperty(this, "icicle", false);
    private final BooleanProperty metricsShown = new SimpleBooleanProperty(this, "metricsShown", false);
    private final ObjectProperty<Coloring> coloring = new SimpleObjectProperty<>(this, "coloring", Coloring.TYPE);

    private final ReadOnlyObjectWrapper<FlameQuery.@Nullable Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<JobState<FlameQuery.Answer>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new JobState.Idle<>());
    private final ReadOnlyObjectWrapper<SearchState> search =
            new ReadOnlyObjectWrapper<>(this, "search", new SearchState.None());

    public RecordingViewModel(Run run, RecordingSummary summary, FlameQuery query, JobRunner jobs) {
        this.run = run;
        this.summary = summary;
        this.query = query;
        this.jobs = jobs;
        this.profiles = summary.profiles().stream()
                .filter(each -> each.samples() > 0)
                .sorted(Comparator.comparing(ProfileSummary::kind)
                        .thenComparing(Comparator.comparingLong(ProfileSummary::samples)
                                .reversed()))
                .toList();
        profile.addListener(_ -> profileChanged());
        range.addListener(_ -> ask());
        threads.addListener(_ -> ask());
        shape.addListener(_ -> {
            zoomed.set(0);
            ask();
        });
        searchText.addListener(_ -> searchAgain());
        answer.addListener(_ -> searchAgain());
        zoomed.addListener(_ -> searchAgain());
        ProfileChoice.first(profiles).ifPresent(profile::set);
    }

    private void profileChanged() {
        zoomed.set(0);
        threads.set(Set.of());
        ask();
    }

    private void ask() {
        ProfileSummary chosen = profile.get();
        if (chosen != null) {
            var request = new FlameQuery.Request(chosen.event(), range.get(), threads.get(), shape.get());
            jobs.submit(
                    Lane.CPU,
                    "flame/" + run.id(),
                    (_, cancellation) -> query.answer(request, cancellation),
                    this::take);
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
        jobs.submit(
                Lane.CPU,
                "search/" + run.id(),
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

    /// Every restriction of what is shown, in the order time, threads, frames.
    public List<FilterChip> chips() {
        return FilterChips.of(this, this::unhide);
    }

    /// Takes every restriction away.
    public void clearFilters() {
        range.set(null);
        threads.set(Set.of());
        shape.set(shape.get().withHidden(Set.of()).withFocus(null));
    }

    public Run run() {
        return run;
    }

    public RecordingSummary summary() {
        return summary;
    }

    /// Profiles that have samples, by kind and size.
    public List<ProfileSummary> profiles() {
        return profiles;
    }

    public ObjectProperty<@Nullable ProfileSummary> profileProperty() {
        return profile;
    }

    /// The brushed part of the recording; null for all of it.
    public ObjectProperty<@Nullable TimeRange> rangeProperty() {
        return range;
    }

    /// Chosen threads as in [assay.analysis.profile.ThreadWeight]; empty for all.
    public ObjectProperty<Set<Integer>> threadsProperty() {
        return threads;
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

    /// Whether metrics are shown in place of the flame graph.
    public BooleanProperty metricsShownProperty() {
        return metricsShown;
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

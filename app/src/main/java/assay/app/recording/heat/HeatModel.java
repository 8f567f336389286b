package assay.app.recording.heat;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.HeatScale;
import assay.analysis.profile.SlowPatternException;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageContext;
import assay.app.recording.select.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// What a person has chosen to see in the heat map, and the answer to it. The map is of the whole recording: a brushed
/// range is marked in it and asks for nothing. Nothing is asked while the page is hidden.
final class HeatModel {
    private final PageContext context;
    private final HeatQuery query;
    private final ObjectProperty<HeatState> state = new SimpleObjectProperty<>(this, "state", HeatState.FIRST);
    private final ReadOnlyObjectWrapper<@Nullable HeatAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<JobState<HeatAnswer>> job =
            new ReadOnlyObjectWrapper<>(this, "job", new JobState.Idle<>());
    private final ReadOnlyStringWrapper searchProblem = new ReadOnlyStringWrapper(this, "searchProblem", "");
    private final ChangeListener<Selection> follower = (_, _, _) -> ask();
    private HeatAnswer.@Nullable Request asked;
    private boolean following;

    HeatModel(PageContext context) {
        this.context = context;
        this.query =
                new HeatQuery(context.data(), context.events(), context.axis().range());
        context.selection().selectionProperty().addListener(follower);
        state.addListener(_ -> ask());
    }

    /// From now on every change is asked for, and what has changed meanwhile at once.
    void follow() {
        following = true;
        ask();
    }

    /// Asks for nothing until [#follow].
    void pause() {
        following = false;
        HeatAnswer shown = answer.get();
        if (shown == null || !shown.request().equals(asked)) {
            asked = null;
        }
        context.jobs().cancel();
    }

    void close() {
        pause();
        context.selection().selectionProperty().removeListener(follower);
    }

    /// Profiles with samples, and with times: a file of collapsed stacks has none.
    List<ProfileSummary> profiles() {
        boolean timed = context.summary().facts().durationNanos() > 0;
        return context.summary().profiles().stream()
                .filter(profile -> timed && profile.samples() > 0)
                .toList();
    }

    /// The profile that is shown; empty if it has no samples.
    Optional<ProfileSummary> profile() {
        String event = context.selection().get().profile();
        return profiles().stream()
                .filter(profile -> profile.event().equals(event))
                .findFirst();
    }

    /// What can be counted: profiles, then all other types of events.
    List<HeatSubject> subjects() {
        List<ProfileSummary> profiles = profiles();
        Set<String> sampled = profiles.stream().map(ProfileSummary::event).collect(Collectors.toSet());
        boolean timed = context.summary().facts().durationNanos() > 0;
        return Stream.concat(
                        profiles.stream().map(HeatSubject::of),
                        context.summary().facts().eventCounts().entrySet().stream()
                                .filter(each -> timed && !sampled.contains(each.getKey()))
                                .map(each -> HeatSubject.of(each.getKey(), each.getValue())))
                .toList();
    }

    /// What is counted; empty if the recording has none of it.
    Optional<HeatSubject> subject() {
        String event = event().isEmpty() ? context.selection().get().profile() : event();
        return subjects().stream().filter(each -> each.event().equals(event)).findFirst();
    }

    /// The type of events that is counted in place of samples; empty for none.
    private String event() {
        return state.get().event();
    }

    /// Counts something else.
    void count(HeatSubject subject) {
        change(now -> now.withEvent(subject.sampled() ? "" : subject.event()));
        if (subject.sampled()) {
            context.selection().profile(subject.event());
        }
    }

    /// The scales whose cells fit into memory.
    List<HeatScale> scales() {
        HeatScale finest = HeatScale.finest(context.axis().range());
        return Arrays.stream(HeatScale.values())
                .filter(scale -> scale.cellNanos() >= finest.cellNanos())
                .toList();
    }

    /// The scale that is shown.
    HeatScale scale() {
        HeatScale chosen = state.get().scale();
        return chosen != null && scales().contains(chosen)
                ? chosen
                : HeatScale.fitting(context.axis().range());
    }

    /// Whether a weight that is not the number of samples is shown.
    boolean weighed() {
        return state.get().weighed()
                && event().isEmpty()
                && profile().map(each -> each.unit() != WeightUnit.SAMPLES).orElse(false);
    }

    private void ask() {
        if (!following || subject().isEmpty()) {
            return;
        }
        Selection counted = context.selection().get().withRange(null).withCommitted(List.of());
        HeatAnswer.Request request = new HeatAnswer.Request(
                event().isEmpty()
                        ? new HeatAnswer.Counted(counted, "", weighed())
                        : new HeatAnswer.Counted(counted.withProfile("").withFrames(List.of()), event(), false),
                event().isEmpty() ? sound(state.get().search()) : "",
                scale());
        if (!request.equals(asked)) {
            asked = request;
            context.jobs()
                    .ask(
                            Lane.SCAN,
                            "cells",
                            (progress, cancellation) -> query.answer(request, progress, cancellation),
                            this::take);
        }
    }

    /// The search, or nothing if it is no regular expression, which is told.
    private String sound(String search) {
        try {
            Pattern.compile(search);
            searchProblem.set("");
            return search;
        } catch (PatternSyntaxException e) {
            searchProblem.set(e.getDescription() + " at character " + (e.getIndex() + 1));
            return "";
        }
    }

    private void take(JobState<HeatAnswer> now) {
        if (now instanceof JobState.Failed<HeatAnswer>(var failure) && failure instanceof SlowPatternException) {
            searchProblem.set("takes too long; simplify it");
            return;
        }
        job.set(now);
        if (now instanceof JobState.Done<HeatAnswer>(var made)) {
            answer.set(made);
        }
    }

    /// Whether the newest answer is of what is chosen now.
    boolean answered() {
        HeatAnswer shown = answer.get();
        return shown != null && shown.request().counted().event().equals(event());
    }

    /// Changes what is chosen.
    void change(UnaryOperator<HeatState> change) {
        state.set(change.apply(state.get()));
    }

    ObjectProperty<HeatState> stateProperty() {
        return state;
    }

    /// The newest answer; null before the first.
    ReadOnlyObjectProperty<@Nullable HeatAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// State of the newest question.
    ReadOnlyObjectProperty<JobState<HeatAnswer>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Why nothing is searched for; empty if nothing is wrong.
    ReadOnlyStringProperty searchProblemProperty() {
        return searchProblem.getReadOnlyProperty();
    }
}

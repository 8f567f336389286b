package assay.app.recording.overview;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.SampleHistogram;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageContext;
import assay.app.recording.select.Selection;
import assay.app.recording.select.TimeAxis;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// What the overview shows: what was measured, which is read once, and what follows the selection. Asks for nothing
/// while it is paused.
final class OverviewModel {
    private final PageContext context;
    private final ReadOnlyObjectWrapper<JobState<OverviewData>> measured =
            new ReadOnlyObjectWrapper<>(this, "measured", new JobState.Idle<>());
    private final ReadOnlyObjectWrapper<JobState<TopFrames>> frames =
            new ReadOnlyObjectWrapper<>(this, "frames", new JobState.Idle<>());
    private final ReadOnlyObjectWrapper<@Nullable SampleHistogram> samples =
            new ReadOnlyObjectWrapper<>(this, "samples");
    private final ReadOnlyObjectWrapper<@Nullable Baseline> baseline = new ReadOnlyObjectWrapper<>(this, "baseline");
    private final ChangeListener<Selection> follower = (_, _, _) -> ask();
    private final ChangeListener<Number> baselineFollower = (_, _, _) -> askBaseline();
    private @Nullable Selection askedFrames;
    private @Nullable Selection askedSamples;
    private boolean following;
    private boolean baselineKnown;

    OverviewModel(PageContext context) {
        this.context = context;
        context.selection().selectionProperty().addListener(follower);
        context.baseline().changesProperty().addListener(baselineFollower);
    }

    /// Asks for what is missing, from now on at every change of the selection. What was measured is there in an
    /// instant, so stacks, which take long, are not read before that.
    void follow() {
        following = true;
        if (!(measured.get() instanceof JobState.Done)) {
            context.jobs()
                    .ask(
                            Lane.IO,
                            "measured",
                            (_, cancellation) -> OverviewData.read(context.data(), cancellation),
                            this::takeMeasured);
        } else {
            ask();
        }
        if (!baselineKnown) {
            askBaseline();
        }
    }

    private void takeMeasured(JobState<OverviewData> state) {
        measured.set(state);
        ask();
    }

    /// After the run's own figures, which people see first.
    private void askBaseline() {
        baselineKnown = false;
        if (following) {
            context.jobs()
                    .<Optional<Baseline>>ask(
                            Lane.IO,
                            "baseline",
                            (_, cancellation) -> context.baseline()
                                    .read()
                                    .map(found ->
                                            Baseline.read(found, context.run().id(), cancellation)),
                            state -> {
                                if (state instanceof JobState.Done<Optional<Baseline>>(var found)) {
                                    baselineKnown = true;
                                    baseline.set(found.orElse(null));
                                }
                            });
        }
    }

    /// Asks no more, and forgets what has not come yet.
    void pause() {
        following = false;
        context.jobs().cancel();
        if (!(frames.get() instanceof JobState.Done)) {
            askedFrames = null;
        }
        askedSamples = null;
    }

    void close() {
        context.selection().selectionProperty().removeListener(follower);
        context.baseline().changesProperty().removeListener(baselineFollower);
    }

    private void ask() {
        Selection now = context.selection().get();
        Optional<ProfileSummary> profile = profile();
        boolean read = measured.get() instanceof JobState.Done || measured.get() instanceof JobState.Failed;
        if (!following || !read || profile.isEmpty()) {
            return;
        }
        if (!now.equals(askedFrames)) {
            askedFrames = now;
            ProfileSummary asked = profile.get();
            context.jobs()
                    .ask(
                            Lane.CPU,
                            "frames",
                            (_, cancellation) -> TopFrames.of(context.data(), asked, now, cancellation),
                            frames::set);
        }
        Selection question = now.withRange(null);
        if (!question.equals(askedSamples) && timed()) {
            askedSamples = question;
            askSamples(question);
        }
    }

    private void askSamples(Selection question) {
        TimeRange span = context.axis().within(question.within()).range();
        context.jobs()
                .<SampleHistogram>ask(
                        Lane.CPU,
                        "samples",
                        (_, cancellation) -> context.data()
                                .bins(question.profile(), context.data().filter(question), span, cancellation),
                        state -> {
                            if (state instanceof JobState.Done<SampleHistogram>(var histogram)) {
                                samples.set(histogram);
                            }
                        });
    }

    /// Whether the recording tells when things happened.
    boolean timed() {
        return context.summary().facts().durationNanos() > 0;
    }

    /// The profile that is selected.
    Optional<ProfileSummary> profile() {
        String event = context.selection().get().profile();
        return context.summary().profiles().stream()
                .filter(each -> each.event().equals(event))
                .findFirst();
    }

    /// The key figures of what is selected; none before they were read, or if nothing was recorded of any. Only
    /// those of the whole run are compared with the baseline's.
    List<Tile> tiles() {
        if (!(measured.get() instanceof JobState.Done<OverviewData>(var data)) || !data.measured()) {
            return List.of();
        }
        TimeRange range = context.selection().get().effective();
        Tiles tiles = new Tiles(data, context.axis().range(), range);
        Baseline against = baseline.get();
        List<Tile> all =
                against == null || against.own() || !range.equals(TimeRange.ALL) ? tiles.all() : tiles.against(against);
        return all.stream().anyMatch(Tile::recorded) ? all : List.of();
    }

    /// Name of the run that the shown figures are compared with; empty if they are not.
    String baselineName() {
        Baseline against = baseline.get();
        boolean compared = against != null
                && !against.own()
                && context.selection().get().effective().equals(TimeRange.ALL);
        return compared && against != null ? against.name() : "";
    }

    /// What there is over time; null before anything was read, or if the recording has no times.
    OverviewLanes.@Nullable TimedLanes lanes() {
        if (!timed() || !(measured.get() instanceof JobState.Done<OverviewData>(var data))) {
            return null;
        }
        OverviewLanes.TimedLanes lanes =
                OverviewLanes.of(data, context.axis(), context.selection().get().within(), samplesLane());
        return lanes.units().isEmpty() ? null : lanes;
    }

    /// The samples over time, unless they are those of another part of it: then they are on their way.
    private Optional<OverviewLanes.TimedLane> samplesLane() {
        SampleHistogram shown = samples.get();
        return shown == null
                ? Optional.empty()
                : profile().map(profile -> OverviewLanes.samples(shown, profile.unit()));
    }

    /// The axis of what was gone into.
    TimeAxis axis() {
        return context.axis().within(context.selection().get().within());
    }

    List<Quality> quality() {
        return measured.get() instanceof JobState.Done<OverviewData>(var data)
                ? Quality.of(data, context.summary(), profile().orElse(null), baseline.get())
                : List.of();
    }

    ReadOnlyObjectProperty<JobState<OverviewData>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// The baseline of the run's project; null if it has none, or before it was read.
    ReadOnlyObjectProperty<@Nullable Baseline> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<JobState<TopFrames>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SampleHistogram> samplesProperty() {
        return samples.getReadOnlyProperty();
    }
}

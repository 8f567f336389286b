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
    private final ChangeListener<Selection> follower = (_, _, _) -> ask();
    private @Nullable Selection askedFrames;
    private @Nullable Selection askedSamples;
    private boolean following;

    OverviewModel(PageContext context) {
        this.context = context;
        context.selection().selectionProperty().addListener(follower);
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
    }

    private void takeMeasured(JobState<OverviewData> state) {
        measured.set(state);
        ask();
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

    /// The key figures of what is selected; none before they were read, or if nothing was measured.
    List<Tile> tiles() {
        return measured.get() instanceof JobState.Done<OverviewData>(var data) && data.measured()
                ? new Tiles(
                                data,
                                context.axis().range(),
                                context.selection().get().effective())
                        .all()
                : List.of();
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
                ? Quality.of(data, context.summary(), profile().orElse(null))
                : List.of();
    }

    ReadOnlyObjectProperty<JobState<OverviewData>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<JobState<TopFrames>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SampleHistogram> samplesProperty() {
        return samples.getReadOnlyProperty();
    }
}

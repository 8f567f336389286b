package assay.app.recording.flame;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.ThreadWeight;
import assay.app.recording.data.RunData;
import assay.app.recording.select.Selection;
import java.util.List;

/// Answers what a flame graph shows. Safe for use by several threads.
public final class FlameQuery {
    private final RunData data;

    public FlameQuery(RunData data) {
        this.data = data;
    }

    /// What to show.
    public record Request(Selection selection, ShapeOptions shape) {}

    /// What is shown.
    ///
    /// @param filter what of the selection concerns samples
    /// @param threads the threads with samples in range, chosen or not
    public record Answer(
            Request request, ProfileData data, SampleFilter filter, CallTree tree, List<ThreadWeight> threads) {
        public Answer {
            threads = List.copyOf(threads);
        }
    }

    /// Computes an answer; a cancelled one throws.
    public Answer answer(Request request, Cancellation cancellation) {
        String event = request.selection().profile();
        ProfileData profile = data.profile(event, cancellation);
        SampleFilter filter = data.filter(request.selection());
        cancellation.check();
        CallTree tree = data.tree(event, filter, request.shape(), cancellation);
        return new Answer(request, profile, filter, tree, ThreadWeight.of(profile, filter.withThreads(null)));
    }
}

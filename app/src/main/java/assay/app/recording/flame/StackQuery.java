package assay.app.recording.flame;

import assay.analysis.job.Cancellation;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.StackChart;
import assay.analysis.profile.StackSpans;
import assay.analysis.profile.ThreadWeight;
import assay.app.recording.data.RunData;
import java.util.List;

/// Answers what a stack chart shows. For background threads.
record StackQuery(RunData data, long startNanos) {
    /// @param threads heaviest first
    record Question(FlameQuery.Request request, List<ThreadWeight> threads) {
        TimeRange range() {
            return request.selection().effective();
        }
    }

    /// @param tree what the spans' nodes are of
    record Answer(Question question, CallTree tree, LaneSpans spans, long samples) {}

    /// @throws java.util.concurrent.CancellationException if cancelled
    Answer answer(Question question, Cancellation cancellation) {
        FlameQuery.Request request = question.request();
        SampleFilter filter = data.filter(request.selection());
        String event = request.selection().profile();
        CallTree tree = data.tree(event, filter, request.shape().withReversed(false), cancellation);
        int[] threads =
                question.threads().stream().mapToInt(ThreadWeight::thread).toArray();
        List<StackSpans> lanes =
                StackChart.of(tree.shape(), data.profile(event, cancellation), filter, threads, cancellation);
        List<String> names = question.threads().stream().map(StackThreads::name).toList();
        long samples = lanes.stream().mapToLong(StackSpans::samples).sum();
        return new Answer(question, tree, new LaneSpans(lanes, names, tree.shape(), startNanos), samples);
    }
}

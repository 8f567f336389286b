package assay.app.compare;

import assay.analysis.compare.FrameComparison;
import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeDiff;
import assay.analysis.profile.TreeShapeBuilder;

/// Two profiles laid side by side and over each other.
///
/// @param frames which frames changed by more than noise
public record Comparison(
        ProfilePair pair,
        ProfileData base,
        ProfileData candidate,
        CallTree baseTree,
        CallTree candidateTree,
        TreeDiff diff,
        FrameComparison frames) {
    static Comparison of(ComparedRun base, ComparedRun candidate, ProfilePair pair, Cancellation cancellation) {
        ProfileData before = base.load().apply(pair.base().event());
        cancellation.check();
        ProfileData after = candidate.load().apply(pair.candidate().event());
        cancellation.check();
        CallTree beforeTree = tree(before);
        cancellation.check();
        CallTree afterTree = tree(after);
        cancellation.check();
        TreeDiff diff = TreeDiff.of(beforeTree, afterTree);
        cancellation.check();
        FrameComparison frames = FrameComparison.compare(
                before, after, SampleFilter.ALL, SampleFilter.ALL, FrameComparison.DEFAULT_THRESHOLD_POINTS);
        return new Comparison(pair, before, after, beforeTree, afterTree, diff, frames);
    }

    private static CallTree tree(ProfileData data) {
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.FOR_PEOPLE),
                data,
                SampleFilter.ALL);
    }
}

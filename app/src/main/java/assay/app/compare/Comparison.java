package assay.app.compare;

import assay.analysis.compare.FrameComparison;
import assay.analysis.job.Cancellation;
import assay.analysis.model.EventNames;
import assay.analysis.model.ProfileData;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeDiff;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.runs.RunComparison;
import assay.app.runs.RunSource;
import java.util.NoSuchElementException;

/// Two profiles laid side by side and over each other.
///
/// @param runs the profiles, what changed in them and how alike they were made
record Comparison(ProfilePair pair, RunComparison runs, CallTree baseTree, CallTree candidateTree, TreeDiff diff) {
    static Comparison of(RunSource base, RunSource candidate, ProfilePair pair, Cancellation cancellation) {
        String event = EventNames.current(pair.base().event());
        RunComparison runs = RunComparison.of(base, candidate, event, FrameComparison.DEFAULT_THRESHOLD_POINTS)
                .orElseThrow(() -> new NoSuchElementException("profile: " + event + "; must be in both runs"));
        cancellation.check();
        CallTree baseTree = tree(runs.baseData(), cancellation);
        cancellation.check();
        CallTree candidateTree = tree(runs.candidateData(), cancellation);
        cancellation.check();
        return new Comparison(pair, runs, baseTree, candidateTree, TreeDiff.of(baseTree, candidateTree, cancellation));
    }

    private static CallTree tree(ProfileData data, Cancellation cancellation) {
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.FOR_PEOPLE, cancellation),
                data,
                SampleFilter.ALL,
                cancellation);
    }
}

package assay.app.recording.flame;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.GroupedProfile;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.ThreadGroups;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.profile.TreeShape;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.export.CallTreeSource;
import assay.app.recording.data.RunData;
import assay.app.recording.select.Selection;
import assay.charts.flame.FlameSource;
import assay.charts.flame.PreparedFlame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers what a flame graph shows. Safe for use by several threads.
public final class FlameQuery {
    private final RunData data;
    private volatile @Nullable Groups groups;

    public FlameQuery(RunData data) {
        this.data = data;
    }

    /// What to show.
    ///
    /// @param methods whether the list of methods is wanted
    /// @param base time that the selected one is compared with; null for none
    public record Request(
            Selection selection,
            ShapeOptions shape,
            Grouping grouping,
            FlameValue value,
            boolean methods,
            @Nullable TimeRange base) {}

    /// What is shown.
    ///
    /// @param data with the stacks that the tree was made of
    /// @param filter what of the selection concerns samples of `data`
    /// @param tree in the profile's unit
    /// @param shown with the value that was asked for
    /// @param graph the same, ready to be drawn
    /// @param base the same shape with what is compared with; null for none
    /// @param threads the threads with samples in range, chosen or not
    /// @param methods by their own weight, if they were asked for
    /// @param baseMethods of what is compared with
    public record Answer(
            Request request,
            ProfileData data,
            SampleFilter filter,
            CallTree tree,
            CallTree shown,
            FlameSource graph,
            @Nullable CallTree base,
            List<ThreadWeight> threads,
            List<MethodWeight> methods,
            List<MethodWeight> baseMethods) {
        public Answer {
            threads = List.copyOf(threads);
            methods = List.copyOf(methods);
            baseMethods = List.copyOf(baseMethods);
        }

        /// Unit of the shown tree.
        public WeightUnit unit() {
            return request.value == FlameValue.SAMPLES
                    ? WeightUnit.SAMPLES
                    : data.profile().summary().unit();
        }
    }

    private record Groups(
            String event, ShapeOptions options, Grouping grouping, GroupedProfile profile, TreeShape shape) {
        boolean answers(String wanted, Request request) {
            return event.equals(wanted) && options.equals(request.shape) && grouping == request.grouping;
        }
    }

    /// Computes an answer; a cancelled one throws.
    public Answer answer(Request request, Cancellation cancellation) {
        String event = request.selection().profile();
        ProfileData profile = data.profile(event, cancellation);
        SampleFilter filter = data.filter(request.selection());
        cancellation.check();
        List<ThreadWeight> threads = ThreadWeight.of(profile, filter.withThreads(null));
        if (request.grouping == Grouping.NONE) {
            CallTree tree = data.tree(event, filter, request.shape(), cancellation);
            return answer(request, profile, filter, tree, threads, cancellation);
        }
        Groups grouped = groups(profile, request, cancellation);
        ProfileData own = grouped.profile.data();
        SampleFilter ownFilter = grouped.profile.filter(filter);
        CallTree tree = CallTree.weigh(grouped.shape, own, ownFilter, cancellation);
        return answer(request, own, ownFilter, tree, threads, cancellation);
    }

    private static Answer answer(
            Request request,
            ProfileData profile,
            SampleFilter filter,
            CallTree tree,
            List<ThreadWeight> threads,
            Cancellation cancellation) {
        CallTree shown = request.value == FlameValue.SAMPLES ? tree.counted() : tree;
        List<MethodWeight> methods = request.methods ? MethodWeight.of(shown) : List.of();
        TimeRange range = request.base;
        CallTree base =
                range == null ? null : CallTree.weigh(tree.shape(), profile, filter.withRange(range), cancellation);
        List<MethodWeight> baseMethods = request.methods && base != null ? MethodWeight.of(base) : List.of();
        cancellation.check();
        FlameSource graph = new PreparedFlame(new CallTreeSource(shown));
        return new Answer(request, profile, filter, tree, shown, graph, base, threads, methods, baseMethods);
    }

    /// The last groups are kept, so that brushing does not make them anew.
    private Groups groups(ProfileData profile, Request request, Cancellation cancellation) {
        String event = profile.profile().summary().event();
        Groups known = groups;
        if (known != null && known.answers(event, request)) {
            return known;
        }
        ThreadGroups by = request.grouping == Grouping.POOL
                ? ThreadGroups.byPool(profile.threads())
                : ThreadGroups.byName(profile.threads());
        GroupedProfile grouped = GroupedProfile.of(profile, request.shape(), by, cancellation);
        TreeShape shape = TreeShapeBuilder.build(
                grouped.data().symbols(), grouped.data().profile().samples(), grouped.options(), cancellation);
        Groups made = new Groups(event, request.shape(), request.grouping, grouped, shape);
        groups = made;
        return made;
    }
}

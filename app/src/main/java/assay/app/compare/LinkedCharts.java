package assay.app.compare;

import assay.analysis.profile.TreeShape;
import assay.charts.control.FlameChart;
import assay.charts.flame.FlameViewport;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/// Keeps zoom, scroll, selection and hover of two flame graphs in step. A frame that the other side does not have
/// stands for the nearest caller that it has.
final class LinkedCharts {
    private final BooleanProperty linked;
    private @Nullable Comparison comparison;
    private boolean following;

    LinkedCharts(FlameChart base, FlameChart candidate, BooleanProperty linked) {
        this.linked = linked;
        link(base, candidate, true);
        link(candidate, base, false);
    }

    void show(Comparison shown) {
        comparison = shown;
    }

    private void link(FlameChart leader, FlameChart follower, boolean fromBase) {
        leader.viewportProperty()
                .addListener((_, _, now) -> follow(() -> follower.viewportProperty()
                        .set(new FlameViewport(
                                Math.max(0, other(now.root(), fromBase)), now.from(), now.to(), now.scroll()))));
        leader.selectedNodeProperty()
                .addListener((_, _, now) ->
                        follow(() -> follower.selectedNodeProperty().set(other(now.intValue(), fromBase))));
        leader.hoveredNodeProperty()
                .addListener((_, _, now) ->
                        follow(() -> follower.highlightedNodeProperty().set(same(now.intValue(), fromBase))));
    }

    private void follow(Runnable change) {
        if (linked.get() && !following && comparison != null) {
            following = true;
            change.run();
            following = false;
        }
    }

    private int other(int node, boolean fromBase) {
        if (node == FlameChart.NONE || comparison == null) {
            return FlameChart.NONE;
        }
        TreeShape from = shape(comparison, fromBase);
        return node < from.size() ? shape(comparison, !fromBase).nearest(from, node) : 0;
    }

    /// The same frame on the other side; none if it is not there, since a hover claims sameness.
    private int same(int node, boolean fromBase) {
        int other = other(node, fromBase);
        if (other == FlameChart.NONE || comparison == null) {
            return FlameChart.NONE;
        }
        boolean found = shape(comparison, !fromBase).depth(other)
                == shape(comparison, fromBase).depth(node);
        return found ? other : FlameChart.NONE;
    }

    private static TreeShape shape(Comparison comparison, boolean ofBase) {
        return (ofBase ? comparison.baseTree() : comparison.candidateTree()).shape();
    }
}

package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// A node of a call tree in a tree table; its children are made when they are first asked for.
final class FrameItem extends TreeItem<Integer> {
    private final Rules rules;
    private boolean made;

    /// What all items of a tree obey.
    static final class Rules {
        private final CallTree tree;
        private final @Nullable BitSet kept;
        private final Comparator<TreeItem<Integer>> heaviestFirst;
        private Comparator<TreeItem<Integer>> order;

        /// @param kept nodes that are shown; null for all with weight
        Rules(CallTree tree, @Nullable BitSet kept) {
            this.tree = tree;
            this.kept = kept;
            this.heaviestFirst = Comparator.<TreeItem<Integer>>comparingLong(item -> tree.total(item.getValue()))
                    .reversed();
            this.order = heaviestFirst;
        }

        private boolean shows(int node) {
            return tree.total(node) > 0 && (kept == null || kept.get(node));
        }

        /// @param wanted null for the heaviest first; those that it takes for equal stay so
        void order(@Nullable Comparator<TreeItem<Integer>> wanted) {
            order = wanted == null ? heaviestFirst : wanted.thenComparing(heaviestFirst);
        }
    }

    FrameItem(Rules rules, int node) {
        super(node);
        this.rules = rules;
    }

    @Override
    public boolean isLeaf() {
        int node = getValue();
        TreeShape shape = rules.tree.shape();
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            if (rules.shows(child)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ObservableList<TreeItem<Integer>> getChildren() {
        if (!made) {
            made = true;
            super.getChildren().setAll(children());
        }
        return super.getChildren();
    }

    private List<FrameItem> children() {
        int node = getValue();
        TreeShape shape = rules.tree.shape();
        List<FrameItem> children = new ArrayList<>();
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            if (rules.shows(child)) {
                children.add(new FrameItem(rules, child));
            }
        }
        children.sort(rules.order);
        return children;
    }

    /// Puts the items that exist into the order of the rules.
    void sort() {
        if (made) {
            List<TreeItem<Integer>> sorted = new ArrayList<>(super.getChildren());
            sorted.sort(rules.order);
            if (!sorted.equals(super.getChildren())) {
                super.getChildren().setAll(sorted);
            }
            sorted.forEach(child -> ((FrameItem) child).sort());
        }
    }

    /// Whether a node is shown somewhere below, if what leads to it is opened.
    boolean leadsTo(int node) {
        return node > 0 && rules.shows(node);
    }

    /// The item of a node below this one, with all items on the way expanded.
    FrameItem expandTo(int node) {
        FrameItem item = this;
        while (item.getValue() != node) {
            item.setExpanded(true);
            item = item.towards(node);
        }
        return item;
    }

    private FrameItem towards(int node) {
        return getChildren().stream()
                .map(FrameItem.class::cast)
                .filter(child ->
                        child.getValue() <= node && node < rules.tree.shape().end(child.getValue()))
                .findFirst()
                .orElseThrow();
    }
}

package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A node of a call tree in a tree table; its children are made when they are first asked for, heaviest first.
final class FrameItem extends TreeItem<Integer> {
    private final CallTree tree;
    private boolean made;

    FrameItem(CallTree tree, int node) {
        super(node);
        this.tree = tree;
    }

    @Override
    public boolean isLeaf() {
        int node = getValue();
        TreeShape shape = tree.shape();
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            if (tree.total(child) > 0) {
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
        TreeShape shape = tree.shape();
        List<FrameItem> children = new ArrayList<>();
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            if (tree.total(child) > 0) {
                children.add(new FrameItem(tree, child));
            }
        }
        children.sort(Comparator.comparingLong((FrameItem item) -> tree.total(item.getValue()))
                .reversed());
        return children;
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
                .filter(child -> child.getValue() <= node && node < tree.shape().end(child.getValue()))
                .findFirst()
                .orElseThrow();
    }
}

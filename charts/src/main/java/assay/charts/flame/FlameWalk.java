package assay.charts.flame;

/// Steps from frame to frame over those that are drawn; a step that leads nowhere stays.
public final class FlameWalk {
    private final FlameSource source;

    public FlameWalk(FlameSource source) {
        this.source = source;
    }

    public int toParent(int node) {
        return node == 0 ? 0 : source.parent(node);
    }

    /// The first of the heaviest children.
    public int toHeaviestChild(int node) {
        int heaviest = node;
        double weight = 0;
        for (int child = node + 1; child < source.end(node); child = source.end(child)) {
            if (source.weight(child) > weight) {
                heaviest = child;
                weight = source.weight(child);
            }
        }
        return heaviest;
    }

    public int toNextSibling(int node) {
        int end = node == 0 ? 0 : source.end(source.parent(node));
        for (int sibling = source.end(node); sibling < end; sibling = source.end(sibling)) {
            if (source.weight(sibling) > 0) {
                return sibling;
            }
        }
        return node;
    }

    public int toPreviousSibling(int node) {
        int previous = node;
        for (int sibling = toParent(node) + 1; sibling < node; sibling = source.end(sibling)) {
            if (source.weight(sibling) > 0) {
                previous = sibling;
            }
        }
        return previous;
    }
}

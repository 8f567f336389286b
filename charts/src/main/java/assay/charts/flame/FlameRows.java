package assay.charts.flame;

import java.util.Arrays;

/// The drawn nodes of a tree row by row, so that the children of a node lie side by side in memory and one of them is
/// found by bisection. Hot path: parallel arrays by position; position 0 is the root.
final class FlameRows {
    private final int count;
    private final int[] node;
    private final int[] firstChild;
    private final double[] left;
    private final double[] weight;
    private final int rows;
    private final double smallest;

    FlameRows(FlameSource source) {
        int size = source.size();
        node = new int[size];
        firstChild = new int[size + 1];
        left = new double[size];
        weight = new double[size];
        count = source.weight(0) > 0 ? fill(source) : 0;
        rows = count == 0 ? 0 : 1 + depth(source, node[count - 1]);
        smallest = smallestLeaf();
    }

    private int fill(FlameSource source) {
        weight[0] = source.weight(0);
        int filled = 1;
        for (int position = 0; position < filled; position++) {
            firstChild[position] = filled;
            double edge = left[position];
            int end = source.end(node[position]);
            for (int child = node[position] + 1; child < end; child = source.end(child)) {
                double childWeight = source.weight(child);
                if (childWeight > 0) {
                    node[filled] = child;
                    left[filled] = edge;
                    weight[filled++] = childWeight;
                    edge += childWeight;
                }
            }
        }
        firstChild[filled] = filled;
        return filled;
    }

    private double smallestLeaf() {
        double found = Double.POSITIVE_INFINITY;
        for (int position = 0; position < count; position++) {
            if (firstChild[position] == firstChild[position + 1]) {
                found = Math.min(found, weight[position]);
            }
        }
        return found;
    }

    static int depth(FlameSource source, int node) {
        int depth = 0;
        for (int above = source.parent(node); above >= 0; above = source.parent(above)) {
            depth++;
        }
        return depth;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int rows() {
        return rows;
    }

    /// Weight of the lightest node without children.
    double smallest() {
        return smallest;
    }

    int node(int position) {
        return node[position];
    }

    double left(int position) {
        return left[position];
    }

    double weight(int position) {
        return weight[position];
    }

    int firstChild(int position) {
        return firstChild[position];
    }

    int endOfChildren(int position) {
        return firstChild[position + 1];
    }

    /// Position of a node; -1 if it is not drawn. Cost: one bisection per ancestor. Not recursive: stacks may be
    /// deep.
    int positionOf(FlameSource source, int wanted) {
        int[] path = new int[depth(source, wanted) + 1];
        int above = wanted;
        for (int depth = path.length - 1; depth >= 0; depth--) {
            path[depth] = above;
            above = source.parent(above);
        }
        int position = isEmpty() ? -1 : 0;
        for (int depth = 1; depth < path.length && position >= 0; depth++) {
            position = childPosition(position, path[depth]);
        }
        return position;
    }

    private int childPosition(int above, int wanted) {
        int found = Arrays.binarySearch(node, firstChild(above), endOfChildren(above), wanted);
        return found < 0 ? -1 : found;
    }

    /// First child of the node at `position` whose right edge lies beyond `edge`.
    int firstChildBeyond(int position, double edge) {
        int low = firstChild(position);
        int high = endOfChildren(position);
        while (low < high) {
            int middle = low + high >>> 1;
            if (left[middle] + weight[middle] <= edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package assay.charts.flame;

import java.util.Arrays;

/// Growing columns of boxes that are filled anew for every frame without allocation.
final class FlameBoxes {
    private static final int INITIAL = 1024;

    private int count;
    private int[] node = new int[INITIAL];
    private int[] until = new int[INITIAL];
    private int[] depth = new int[INITIAL];
    private int[] merged = new int[INITIAL];
    private double[] x = new double[INITIAL];
    private double[] width = new double[INITIAL];

    void clear() {
        count = 0;
    }

    void add(int boxNode, int boxUntil, int boxDepth, int boxMerged, double boxX, double boxWidth) {
        if (count == node.length) {
            grow();
        }
        node[count] = boxNode;
        until[count] = boxUntil;
        depth[count] = boxDepth;
        merged[count] = boxMerged;
        x[count] = boxX;
        width[count++] = boxWidth;
    }

    private void grow() {
        int length = 2 * count;
        node = Arrays.copyOf(node, length);
        until = Arrays.copyOf(until, length);
        depth = Arrays.copyOf(depth, length);
        merged = Arrays.copyOf(merged, length);
        x = Arrays.copyOf(x, length);
        width = Arrays.copyOf(width, length);
    }

    int count() {
        return count;
    }

    int node(int box) {
        return node[box];
    }

    int until(int box) {
        return until[box];
    }

    int depth(int box) {
        return depth[box];
    }

    int merged(int box) {
        return merged[box];
    }

    double x(int box) {
        return x[box];
    }

    double width(int box) {
        return width[box];
    }
}

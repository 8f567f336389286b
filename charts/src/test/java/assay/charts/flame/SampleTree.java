package assay.charts.flame;

import java.util.ArrayList;
import java.util.List;

/// A tree written down for tests, in preorder as [FlameSource] wants it.
public final class SampleTree implements FlameSource {
    private final int[] parent;
    private final int[] end;
    private final double[] weight;
    private final String[] label;

    private SampleTree(Builder builder) {
        int size = builder.labels.size();
        parent = builder.parents.stream().mapToInt(Integer::intValue).toArray();
        weight = builder.weights.stream().mapToDouble(Double::doubleValue).toArray();
        label = builder.labels.toArray(String[]::new);
        end = new int[size];
        for (int node = 0; node < size; node++) {
            end[node] = node + 1;
        }
        for (int node = size - 1; node > 0; node--) {
            end[parent[node]] = Math.max(end[parent[node]], end[node]);
        }
    }

    @Override
    public int size() {
        return parent.length;
    }

    @Override
    public int parent(int node) {
        return parent[node];
    }

    @Override
    public int end(int node) {
        return end[node];
    }

    @Override
    public double weight(int node) {
        return weight[node];
    }

    @Override
    public String label(int node) {
        return label[node];
    }

    /// The first node with a label.
    public int find(String wanted) {
        return List.of(label).indexOf(wanted);
    }

    /// Starts a tree with its root.
    public static Builder root(String label, double weight) {
        return new Builder().add(label, weight);
    }

    /// Writes a tree from the root down: [#add] goes one level down, [#up] back.
    public static final class Builder {
        private final List<Integer> parents = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private int current = -1;

        private Builder() {}

        /// Adds a child and stays on it.
        public Builder add(String label, double weight) {
            parents.add(current);
            weights.add(weight);
            labels.add(label);
            current = parents.size() - 1;
            return this;
        }

        /// Adds a child without children.
        public Builder leaf(String label, double weight) {
            return add(label, weight).up();
        }

        public Builder up() {
            current = parents.get(current);
            return this;
        }

        public int size() {
            return parents.size();
        }

        public SampleTree build() {
            return new SampleTree(this);
        }
    }
}

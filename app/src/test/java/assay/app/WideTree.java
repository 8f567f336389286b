package assay.app;

import assay.charts.flame.FlameSource;

/// A tree that no screen can show more of: each row has as many frames as fit side by side, and each frame calls one.
record WideTree(int columns, int rows) implements FlameSource {
    @Override
    public int size() {
        return 1 + columns * rows;
    }

    @Override
    public int parent(int node) {
        return node == 0 ? -1 : (node - 1) % rows == 0 ? 0 : node - 1;
    }

    @Override
    public int end(int node) {
        return node == 0 ? size() : node + rows - (node - 1) % rows;
    }

    @Override
    public double weight(int node) {
        return node == 0 ? columns * (double) rows : rows - 0.001 * ((node - 1) % rows);
    }

    @Override
    public String label(int node) {
        return node == 0 ? "all" : "com.example.Column" + (node - 1) / rows + ".row" + (node - 1) % rows;
    }
}

package assay.charts.flame;

/// A tree whose rows are found already, so that showing it costs nothing that grows with it: made in the background of
/// what a chart shall show.
public final class PreparedFlame implements FlameSource {
    private final FlameSource source;
    private final FlameRows rows;

    /// Takes time and memory proportional to the nodes.
    public PreparedFlame(FlameSource source) {
        this.source = source;
        this.rows = new FlameRows(source);
    }

    FlameRows rows() {
        return rows;
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public int parent(int node) {
        return source.parent(node);
    }

    @Override
    public int end(int node) {
        return source.end(node);
    }

    @Override
    public double weight(int node) {
        return source.weight(node);
    }

    @Override
    public String label(int node) {
        return source.label(node);
    }
}

package assay.app.recording.flame;

import assay.charts.flame.FlameColors;
import assay.charts.flame.LegendEntry;
import java.util.List;

/// The colours of a tree for a chart of [SubtreeSource].
record ShiftedColors(FlameColors colors) implements FlameColors {
    @Override
    public int fill(int node) {
        return colors.fill(node + 1);
    }

    @Override
    public int text(int node) {
        return colors.text(node + 1);
    }

    @Override
    public List<LegendEntry> legend() {
        return colors.legend();
    }
}

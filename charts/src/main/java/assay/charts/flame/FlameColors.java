package assay.charts.flame;

import java.util.List;

/// How frames are coloured, and what the colours mean.
public interface FlameColors {
    int fill(int node);

    /// Colour of the label, readable on [#fill].
    int text(int node);

    default FlameMark mark(int node) {
        return FlameMark.NONE;
    }

    /// A short word that belongs to the colour, such as a change with its sign; empty if there is none.
    default String note(int node) {
        return "";
    }

    List<LegendEntry> legend();
}

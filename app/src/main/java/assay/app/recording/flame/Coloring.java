package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.charts.flame.FlameColors;

/// What the colour of a frame tells.
public enum Coloring {
    TYPE("Frame type"),
    PACKAGE("Package"),
    SELF("Own weight"),
    SEARCH("Search only");

    private final String title;

    Coloring(String title) {
        this.title = title;
    }

    /// Colours any tree as was chosen.
    interface Painter {
        FlameColors colors(CallTree tree);
    }

    @Override
    public String toString() {
        return title;
    }
}

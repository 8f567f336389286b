package assay.charts.flame;

import assay.charts.paint.Theme;
import java.util.List;

/// One quiet colour for every frame, so that only what a search found stands out.
public final class SearchColors implements FlameColors {
    private final Theme theme;

    public SearchColors(Theme theme) {
        this.theme = theme;
    }

    @Override
    public int fill(int node) {
        return FlameCategory.OTHER.fill();
    }

    @Override
    public int text(int node) {
        return CategoryColors.DARK_TEXT;
    }

    @Override
    public List<LegendEntry> legend() {
        return List.of(
                new LegendEntry(theme.highlight(), "found by the search"),
                new LegendEntry(FlameCategory.OTHER.fill(), "all else"));
    }
}

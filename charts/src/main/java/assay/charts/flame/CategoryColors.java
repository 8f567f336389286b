package assay.charts.flame;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Colours frames by how their code was running; the same in every theme.
public final class CategoryColors implements FlameColors {
    /// Text on the fills of every palette with light fills.
    static final int DARK_TEXT = 0xFF1F2328;

    private final IntFunction<FlameCategory> categoryOf;

    public CategoryColors(IntFunction<FlameCategory> categoryOf) {
        this.categoryOf = categoryOf;
    }

    @Override
    public int fill(int node) {
        return categoryOf.apply(node).fill();
    }

    @Override
    public int text(int node) {
        return DARK_TEXT;
    }

    @Override
    public List<LegendEntry> legend() {
        return Arrays.stream(FlameCategory.values())
                .map(category -> new LegendEntry(category.fill(), category.word()))
                .toList();
    }
}

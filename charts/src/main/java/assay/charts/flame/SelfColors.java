package assay.charts.flame;

import assay.charts.paint.Argb;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Colours frames by the share of the whole that they took themselves, without what they called, in fixed steps; the
/// same in every theme.
public final class SelfColors implements FlameColors {
    private static final double[] BOUNDS = {0.001, 0.01, 0.03, 0.10};
    private static final int[] FILLS = {0xDEDEDE, 0xF7E3A1, 0xF3BE6B, 0xE98F4E, 0xDB6B4C};
    private static final String[] WORDS = {"below 0.1 % self", "0.1 to 1 %", "1 to 3 %", "3 to 10 %", "10 % and more"};

    private final IntToDoubleFunction selfShare;

    /// @param selfShare of a node, 0 to 1
    public SelfColors(IntToDoubleFunction selfShare) {
        this.selfShare = selfShare;
    }

    @Override
    public int fill(int node) {
        double share = selfShare.applyAsDouble(node);
        int step = 0;
        while (step < BOUNDS.length && share >= BOUNDS[step]) {
            step++;
        }
        return Argb.opaque(FILLS[step]);
    }

    @Override
    public int text(int node) {
        return CategoryColors.DARK_TEXT;
    }

    @Override
    public List<LegendEntry> legend() {
        return IntStream.range(0, FILLS.length)
                .mapToObj(step -> new LegendEntry(Argb.opaque(FILLS[step]), WORDS[step]))
                .toList();
    }
}

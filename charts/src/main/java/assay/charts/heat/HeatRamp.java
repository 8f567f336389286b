package assay.charts.heat;

import assay.charts.paint.Oklch;
import assay.charts.paint.Theme;

/// The colours of a heat map: stronger is more, by lightness, so that a colour-blind eye and a grey printer tell the
/// same; finds have another hue, and what a search did not find has none.
public final class HeatRamp {
    private static final int STEPS = 64;
    private static final double BLUE = 252;
    private static final double MAGENTA = 350;
    private static final double EMPTY_FADE = 0.82;

    private final int[] plain;
    private final int[] found;
    private final int[] missed;
    private final int empty;

    public HeatRamp(Theme theme) {
        this.plain = ramp(theme, BLUE, 1);
        this.found = ramp(theme, MAGENTA, 1.25);
        this.missed = ramp(theme, BLUE, 0);
        this.empty = theme.fade(theme.separator(), EMPTY_FADE);
    }

    private static int[] ramp(Theme theme, double hue, double saturation) {
        int[] colors = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            double share = step / (STEPS - 1.0);
            double lightness = theme.dark() ? 0.32 + 0.56 * share : 0.9 - 0.55 * share;
            double chroma = theme.dark() ? 0.07 + 0.06 * share : 0.05 + 0.11 * share;
            colors[step] = new Oklch(lightness, chroma * saturation, hue).toArgb();
        }
        return colors;
    }

    /// Colour of a cell.
    public int color(HeatSource source, int cell) {
        double value = source.value(cell);
        if (value <= 0) {
            return empty;
        }
        return color(value / source.full(), source.searched(), source.searched() && source.found(cell));
    }

    /// Colour of a share of the value at which it is strongest.
    int color(double share, boolean searched, boolean hit) {
        int step = (int) Math.clamp(Math.rint(share * (STEPS - 1)), 0, STEPS - 1);
        return (hit ? found : searched ? missed : plain)[step];
    }

    /// Colour of a cell with nothing in it.
    public int empty() {
        return empty;
    }
}

package assay.charts.flame;

import assay.charts.paint.Argb;
import java.util.ArrayList;
import java.util.List;

/// Nine fixed steps from blue (better) over grey (noise) to orange (worse). A step means a change between fixed
/// bounds, so two comparisons can be compared; text contrast is at least 4.5:1 on every fill.
public final class DiffRamp {
    /// For light backgrounds and paper.
    public static final DiffRamp LIGHT = new DiffRamp(0xFF1F2328, 0xFF0D1117, 0xFFFFFFFF, new int[] {
        0x0465AF, 0x4B90D5, 0x88B6E6, 0xBFD7F1, 0xEDEFF2, 0xEDCDB9, 0xDCA37D, 0xC57539, 0x964C04
    });
    /// For dark backgrounds.
    public static final DiffRamp DARK = new DiffRamp(0xFFF0F6FC, 0xFF0D1117, 0xFF0D1117, new int[] {
        0x67B0F9, 0x488ACB, 0x32669A, 0x2B4764, 0x2B3138, 0x5E3C24, 0x8E5224, 0xBD7138, 0xE99355
    });

    /// The largest step in either direction.
    public static final int LAST = 4;

    private static final double[] BOUNDS = {0.25, 1, 4, 16};
    private static final String[] BOUND_WORDS = {"0.25", "1", "4", "16"};

    private final int commonText;
    private final int strongText;
    private final int extremeText;
    private final int[] fills;

    private DiffRamp(int commonText, int strongText, int extremeText, int[] fills) {
        this.commonText = commonText;
        this.strongText = strongText;
        this.extremeText = extremeText;
        this.fills = fills;
    }

    public static DiffRamp of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// The step of a change: 0 within ±0.25 percentage points, ±1 up to 1, ±2 up to 4, ±3 up to 16, ±4 beyond. A
    /// change on a bound belongs to the stronger step; NaN to 0.
    public static int step(double points) {
        int step = 0;
        while (step < LAST && Math.abs(points) >= BOUNDS[step]) {
            step++;
        }
        return points < 0 ? -step : step;
    }

    /// @param step -4 to 4
    public int fill(int step) {
        return Argb.opaque(fills[step + LAST]);
    }

    /// Colour of text on the step's fill.
    ///
    /// @param step -4 to 4
    public int text(int step) {
        return switch (Math.abs(step)) {
            case LAST -> extremeText;
            case LAST - 1 -> strongText;
            default -> commonText;
        };
    }

    /// The nine steps with their bounds, best first.
    public List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>();
        for (int step = -LAST; step <= LAST; step++) {
            entries.add(new LegendEntry(fill(step), word(step)));
        }
        return entries;
    }

    private static String word(int step) {
        if (step == 0) {
            return "within ±" + BOUND_WORDS[0] + " pp";
        }
        int size = Math.abs(step);
        String sign = step < 0 ? "−" : "+";
        if (size == LAST) {
            return (step < 0 ? "≤ " : "≥ ") + sign + BOUND_WORDS[LAST - 1];
        }
        String weak = sign + BOUND_WORDS[size - 1];
        String strong = sign + BOUND_WORDS[size];
        return step < 0 ? strong + " to " + weak : weak + " to " + strong;
    }
}

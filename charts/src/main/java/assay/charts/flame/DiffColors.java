package assay.charts.flame;

import assay.charts.paint.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// Colours frames by the change of their share, by the fixed steps of a [DiffRamp]. Sign, hatch and dots say the same
/// as the colour.
public final class DiffColors implements FlameColors {
    private final IntToDoubleFunction deltaPoints;
    private final IntFunction<Presence> presence;
    private final DiffRamp ramp;

    /// @param deltaPoints change of a node in percentage points of the total, candidate minus baseline; 0 for noise
    /// @param presence in which tree a node occurs
    public DiffColors(IntToDoubleFunction deltaPoints, IntFunction<Presence> presence, Theme theme) {
        this.deltaPoints = deltaPoints;
        this.presence = presence;
        this.ramp = DiffRamp.of(theme.dark());
    }

    private int step(int node) {
        return switch (presence.apply(node)) {
            case BOTH -> DiffRamp.step(deltaPoints.applyAsDouble(node));
            case NEW -> DiffRamp.LAST;
            case GONE -> -DiffRamp.LAST;
        };
    }

    @Override
    public int fill(int node) {
        return ramp.fill(step(node));
    }

    @Override
    public int text(int node) {
        return ramp.text(step(node));
    }

    @Override
    public FlameMark mark(int node) {
        return switch (presence.apply(node)) {
            case BOTH -> FlameMark.NONE;
            case NEW -> FlameMark.HATCHED;
            case GONE -> FlameMark.DOTTED;
        };
    }

    @Override
    public String note(int node) {
        return switch (presence.apply(node)) {
            case BOTH -> step(node) == 0 ? "" : signed(deltaPoints.applyAsDouble(node));
            case NEW -> "NEW";
            case GONE -> "GONE";
        };
    }

    private static String signed(double points) {
        String size = String.format(Locale.ROOT, Math.abs(points) < 1 ? "%.2f" : "%.1f", Math.abs(points));
        return (points < 0 ? "−" : "+") + size + " pp";
    }

    @Override
    public List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>(ramp.legend());
        int worst = DiffRamp.LAST;
        entries.add(new LegendEntry(ramp.fill(worst), ramp.text(worst), FlameMark.HATCHED, "new"));
        entries.add(new LegendEntry(ramp.fill(-worst), ramp.text(-worst), FlameMark.DOTTED, "gone"));
        return entries;
    }
}

package assay.app.recording.overview;

import assay.analysis.model.Direction;
import assay.analysis.model.Metric;
import assay.analysis.unit.UnitFormat;
import assay.app.measure.MetricChange;
import org.jspecify.annotations.Nullable;

/// How a key figure differs from that of the baseline. Two runs show a difference, not whether it would show again.
///
/// @param text with sign and word: `+54 % worse`
/// @param base what it was in the baseline, with its unit
record TileChange(Kind kind, String text, String base) {
    /// Less than this, in percent of the baseline, is called the same.
    static final double SAME_PERCENT = 5;

    private static final double WHOLE_PERCENT = 10;
    private static final double TIMES_PERCENT = 1_000;

    /// What a difference means.
    enum Kind {
        BETTER("better"),
        WORSE("worse"),
        SAME("same"),
        /// Neither better nor worse.
        OTHER("");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Empty if there is none.
        String word() {
            return word;
        }
    }

    /// Null if one of them has no number, or they are numbers of different things.
    static @Nullable TileChange of(@Nullable Tile before, Tile now) {
        Metric base = before == null ? null : before.figure();
        Metric figure = now.figure();
        if (base == null || figure == null || !base.name().equals(figure.name())) {
            return null;
        }
        MetricChange change = new MetricChange(figure.name(), base, figure);
        double percent = change.changePercent();
        Kind kind = kind(percent, figure.better());
        String size = size(percent);
        return new TileChange(
                kind,
                kind.word().isEmpty() ? size : size + " " + kind.word(),
                UnitFormat.value(base.value(), base.unit()));
    }

    /// From zero is more.
    private static Kind kind(double percent, Direction better) {
        if (Math.abs(percent) < SAME_PERCENT) {
            return Kind.SAME;
        }
        boolean more = !(percent < 0);
        return switch (better) {
            case NEITHER -> Kind.OTHER;
            case LOWER -> more ? Kind.WORSE : Kind.BETTER;
            case HIGHER -> more ? Kind.BETTER : Kind.WORSE;
        };
    }

    private static String size(double percent) {
        if (Double.isNaN(percent)) {
            return "from 0";
        }
        if (percent >= TIMES_PERCENT) {
            return Math.round(percent / 100 + 1) + "\u00d7";
        }
        double shown = Math.abs(percent) >= WHOLE_PERCENT ? Math.rint(percent) : Math.rint(percent * 10) / 10;
        String sign = shown > 0 ? "+" : shown < 0 ? "\u2212" : "";
        String digits = shown == Math.rint(shown)
                ? Long.toString(Math.round(Math.abs(shown)))
                : Double.toString(Math.abs(shown));
        return sign + digits + " %";
    }
}

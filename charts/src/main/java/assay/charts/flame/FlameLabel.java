package assay.charts.flame;

import assay.charts.paint.TextStyle;

/// Shortens the name of a frame to the room it has: `pkg.Class.method`, `Class.method`, `method`, `meth…`, nothing.
public final class FlameLabel {
    private static final String ELLIPSIS = "…";
    private static final int LEAST_LETTERS = 3;

    private final TextStyle style;
    private final double ellipsisWidth;

    public FlameLabel(TextStyle style) {
        this.style = style;
        this.ellipsisWidth = style.width(ELLIPSIS);
    }

    /// The longest form that fits; empty if none does.
    public String fit(String label, double room) {
        if (style.width(label) <= room) {
            return label;
        }
        FrameName name = FrameName.of(label);
        if (name.type() > 0 && style.width(label, name.type(), label.length()) <= room) {
            return label.substring(name.type());
        }
        return cut(label.substring(name.method()), room);
    }

    /// As much of the beginning of a text that is no frame as fits.
    String cut(String text, double room) {
        if (style.width(text) <= room) {
            return text;
        }
        double left = room - ellipsisWidth;
        int kept = 0;
        while (kept < text.length()) {
            left -= style.width(text, kept, kept + 1);
            if (left < 0) {
                break;
            }
            kept++;
        }
        if (kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1))) {
            kept--;
        }
        return kept < LEAST_LETTERS ? "" : text.substring(0, kept) + ELLIPSIS;
    }
}

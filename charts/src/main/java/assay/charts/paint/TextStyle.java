package assay.charts.paint;

/// How a text is set: the family is always the bundled one, so that widths agree on every surface.
///
/// @param size height of the em in the surface's units
public record TextStyle(Typeface face, double size) {
    public static TextStyle regular(double size) {
        return new TextStyle(Typeface.REGULAR, size);
    }

    public static TextStyle medium(double size) {
        return new TextStyle(Typeface.MEDIUM, size);
    }

    /// Advance width of a text in the surface's units.
    public double width(String text) {
        return face.width(text) * size;
    }

    /// Advance width of the characters `[from, to)` of a text.
    public double width(String text, int from, int to) {
        return face.width(text, from, to) * size;
    }

    /// Where the baseline goes so that capitals stand in the middle of a band.
    public double baselineIn(double top, double height) {
        return top + (height + face.capHeight() * size) / 2;
    }
}

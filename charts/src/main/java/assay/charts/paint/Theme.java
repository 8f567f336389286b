package assay.charts.paint;

/// The colours around the data; the data's own colours belong to the charts.
///
/// @param background behind everything
/// @param text titles and labels
/// @param mutedText axis labels and hints, at least 4.5:1 on the background
/// @param separator hairlines and ticks
/// @param accent selection, focus and series, at least 3:1 on the background
/// @param highlight fill of what a search found
/// @param highlightText text on `highlight`
/// @param dark whether the background is darker than the text
public record Theme(
        int background,
        int text,
        int mutedText,
        int separator,
        int accent,
        int highlight,
        int highlightText,
        boolean dark) {
    public static final Theme LIGHT =
            new Theme(0xFFFFFFFF, 0xFF1F2328, 0xFF59636E, 0xFFD1D9E0, 0xFF0969DA, 0xFFBF1F7C, 0xFFFFFFFF, false);
    public static final Theme DARK =
            new Theme(0xFF0D1117, 0xFFF0F6FC, 0xFF9198A1, 0xFF3D444D, 0xFF4493F8, 0xFFFF6BB5, 0xFF0D1117, true);
    /// Ink on white paper.
    public static final Theme PRINT =
            new Theme(0xFFFFFFFF, 0xFF000000, 0xFF4D4D4D, 0xFFBFBFBF, 0xFF0550AE, 0xFFBF1F7C, 0xFFFFFFFF, false);

    /// The colour faded towards the background.
    ///
    /// @param share 0 keeps it, 1 makes it vanish
    public int fade(int argb, double share) {
        return Argb.mix(argb, background, share);
    }
}

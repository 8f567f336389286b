package assay.charts.heat;

/// The columns that are in view.
///
/// @param first column at the left edge, may be a fraction
/// @param columnWidth pixels, at least [#LEAST]; 0 for as wide as fits
public record HeatViewport(double first, double columnWidth) {
    /// Narrower columns could not be told apart.
    public static final double LEAST = 3;
    /// Wider columns would look like bars.
    public static final double MOST = 64;
    /// Everything, as far as that fits.
    public static final HeatViewport FIT = new HeatViewport(0, 0);

    /// The same with columns of a width, so that what lies at `column` stays where it is.
    HeatViewport zoomed(double column, double width) {
        double to = Math.clamp(Math.rint(width), LEAST, MOST);
        return new HeatViewport(column - (column - first) * columnWidth / to, to);
    }
}

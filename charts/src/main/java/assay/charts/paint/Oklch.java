package assay.charts.paint;

/// A colour by perceived lightness, chroma and hue, so that palettes made by arithmetic look even. Formulas: Björn
/// Ottosson, "A perceptual color space for image processing" (2020).
///
/// @param lightness 0 (black) to 1 (white)
/// @param chroma 0 (grey) to about 0.3
/// @param hue degrees
public record Oklch(double lightness, double chroma, double hue) {
    /// The nearest opaque sRGB colour by clipping each channel.
    public int toArgb() {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return Argb.opaque(red << 16 | green << 8 | blue);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0.0, 1.0));
    }
}

package assay.charts.paint;

/// Arithmetic on colours packed as `0xAARRGGBB`, not premultiplied.
public final class Argb {
    private static final int OPAQUE = 0xFF000000;

    private Argb() {}

    /// An opaque colour from `0xRRGGBB`.
    public static int opaque(int rgb) {
        return OPAQUE | rgb;
    }

    public static int alpha(int argb) {
        return argb >>> 24;
    }

    public static int red(int argb) {
        return argb >> 16 & 0xFF;
    }

    public static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    public static int blue(int argb) {
        return argb & 0xFF;
    }

    /// The same colour with another opacity.
    ///
    /// @param opacity 0 to 1
    public static int withOpacity(int argb, double opacity) {
        return (int) Math.round(255 * opacity) << 24 | argb & 0xFFFFFF;
    }

    /// A colour between two: `from` at 0, `to` at 1.
    public static int mix(int from, int to, double share) {
        return between(alpha(from), alpha(to), share) << 24
                | between(red(from), red(to), share) << 16
                | between(green(from), green(to), share) << 8
                | between(blue(from), blue(to), share);
    }

    /// Contrast of two opaque colours as in WCAG 2: 1 (equal) to 21 (black on white).
    public static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// `#rrggbb`, without the opacity.
    public static String toHex(int argb) {
        return String.format("#%06x", argb & 0xFFFFFF);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(red(argb)) + 0.7152 * linear(green(argb)) + 0.0722 * linear(blue(argb));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

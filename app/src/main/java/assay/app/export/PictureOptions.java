package assay.app.export;

import assay.charts.paint.Theme;

/// How a picture of a flame graph looks.
///
/// @param width in units of the picture, 400 to 8,000; text is 13 of them high
/// @param scale pixels per unit of a picture made of pixels, 1 to 4
public record PictureOptions(int width, Theme theme, int scale) {
    /// 1,600 wide, dark on white, sharp on screens with small pixels.
    public static final PictureOptions USUAL = new PictureOptions(1600, Theme.LIGHT, 2);

    public static final int LEAST_WIDTH = 400;
    public static final int MOST_WIDTH = 8000;
    public static final int MOST_SCALE = 4;

    public PictureOptions {
        require("width", width, LEAST_WIDTH, MOST_WIDTH);
        require("scale", scale, 1, MOST_SCALE);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s: %d; must be %d to %d".formatted(name, value, least, most));
        }
    }
}

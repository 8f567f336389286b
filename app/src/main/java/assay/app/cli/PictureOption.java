package assay.app.cli;

import assay.app.export.PictureOptions;
import assay.charts.paint.Theme;
import java.util.Locale;

/// How a picture looks that a command draws.
final class PictureOption {
    private final Argument<Integer> width;
    private final Argument<Theme> theme;
    private final Argument<Integer> scale;

    PictureOption(Syntax syntax) {
        width = syntax.option("PX", "svg, png: width of the picture; default: 1600.", Words::integer, "--width");
        theme = syntax.option("THEME", "svg, png: light or dark; default: light.", PictureOption::theme, "--theme");
        scale = syntax.option(
                "N",
                "png: pixels for each one of the width, 1 to 4; default: 2, sharp on fine screens.",
                Words::integer,
                "--scale");
    }

    private static Theme theme(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw new IllegalArgumentException("'%s' is none of light, dark".formatted(word));
        };
    }

    /// @throws UsageException if a number is out of its range
    PictureOptions chosen() {
        return new PictureOptions(
                checked(width, PictureOptions.USUAL.width(), PictureOptions.LEAST_WIDTH, PictureOptions.MOST_WIDTH),
                theme.or(Theme.LIGHT),
                checked(scale, PictureOptions.USUAL.scale(), 1, PictureOptions.MOST_SCALE));
    }

    private static int checked(Argument<Integer> option, int usual, int least, int most) {
        int value = option.or(usual);
        if (value < least || value > most) {
            throw new UsageException(
                    "%s %d: must be from %d to %d".formatted(option.names().getFirst(), value, least, most));
        }
        return value;
    }
}

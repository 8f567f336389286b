package assay.app.cli;

import assay.app.export.PictureOptions;
import assay.charts.paint.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a picture looks that a command draws.
final class PictureOption {
    /// Colours around the data.
    enum Shade {
        LIGHT,
        DARK
    }

    @Option(names = "--width", paramLabel = "PX", description = "svg, png: width of the picture; default: 1600.")
    private int width = PictureOptions.USUAL.width();

    @Option(names = "--theme", paramLabel = "THEME", description = "svg, png: light or dark; default: light.")
    private Shade theme = Shade.LIGHT;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "png: pixels for each one of the width, 1 to 4; default: 2, sharp on fine screens.")
    private int scale = PictureOptions.USUAL.scale();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    /// @throws ParameterException if a number is out of its range
    PictureOptions chosen() {
        check("--width", width, PictureOptions.LEAST_WIDTH, PictureOptions.MOST_WIDTH);
        check("--scale", scale, 1, PictureOptions.MOST_SCALE);
        return new PictureOptions(width, theme == Shade.DARK ? Theme.DARK : Theme.LIGHT, scale);
    }

    private void check(String name, int value, int least, int most) {
        if (mixee == null) {
            throw new IllegalStateException("mixee: null; the command must be run by picocli");
        }
        if (value < least || value > most) {
            throw new ParameterException(
                    mixee.commandLine(), "%s %d: must be from %d to %d".formatted(name, value, least, most));
        }
    }
}

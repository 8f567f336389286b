package assay.app.recording.heat;

import assay.analysis.profile.HeatGrid;
import assay.analysis.profile.HeatScale;
import assay.analysis.unit.UnitFormat;

/// What a heat map says.
final class HeatWords {
    private HeatWords() {}

    /// The length of a cell: `20 ms`.
    static String cell(HeatScale scale) {
        return switch (scale) {
            case FINE -> "20 ms";
            case MIDDLE -> "1 s";
            case COARSE -> "5 s";
        };
    }

    /// The length of a column: `1 min`.
    static String column(HeatScale scale) {
        return switch (scale) {
            case FINE -> "1 s";
            case MIDDLE -> "1 min";
            case COARSE -> "5 min";
        };
    }

    /// The key that chooses the scale.
    static String key(HeatScale scale) {
        return switch (scale) {
            case FINE -> "1";
            case MIDDLE -> "2";
            case COARSE -> "3";
        };
    }

    /// What a search came to: `412 samples, 25.8 %`.
    static String found(HeatAnswer answer) {
        HeatGrid found = answer.found();
        if (found == null) {
            return "";
        }
        return found.filled() == 0
                ? "no match"
                : answer.text(found.total()) + ", "
                        + UnitFormat.share(found.total(), answer.grid().total());
    }

    /// The whole map in a sentence, for those who do not see it.
    static String summary(HeatAnswer answer) {
        HeatGrid grid = answer.grid();
        HeatScale scale = answer.request().scale();
        return "Heat map of " + answer.event() + ", " + answer.text(grid.total()) + " in "
                + UnitFormat.count(grid.filled()) + " of " + UnitFormat.count(grid.cells()) + " cells of "
                + cell(scale) + ", at most " + answer.text(grid.quantile(1)) + " in one";
    }
}

package assay.charts.flame;

/// What a colour means.
///
/// @param argb fill of the swatch
/// @param ink colour of the swatch's hatch or dots
/// @param word one or a few words
public record LegendEntry(int argb, int ink, FlameMark mark, String word) {
    public LegendEntry(int argb, String word) {
        this(argb, argb, FlameMark.NONE, word);
    }
}

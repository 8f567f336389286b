package assay.charts.flame;

/// What a box shows besides its colour, so that colour never speaks alone.
public enum FlameMark {
    NONE,
    HATCHED,
    DOTTED
}

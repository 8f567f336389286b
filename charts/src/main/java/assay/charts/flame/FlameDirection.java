package assay.charts.flame;

/// Which way stacks grow on screen.
public enum FlameDirection {
    /// Root at the bottom.
    FLAME,
    /// Root on top.
    ICICLE;

    public FlameDirection opposite() {
        return this == FLAME ? ICICLE : FLAME;
    }
}

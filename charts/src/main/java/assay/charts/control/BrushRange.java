package assay.charts.control;

/// A part of the time axis.
///
/// @param from start as a share of the whole, 0 to 1
/// @param to end as a share of the whole, greater than `from`, at most 1
public record BrushRange(double from, double to) {
    public BrushRange {
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException("from: %s, to: %s, must be within 0 to 1".formatted(from, to));
        }
    }

    public double span() {
        return to - from;
    }

    /// The same length elsewhere, as far as the axis reaches.
    BrushRange moved(double shift) {
        double start = Math.clamp(from + shift, 0.0, 1 - span());
        return new BrushRange(start, Math.min(1, start + span()));
    }

    /// The range between two points in any order, at least `least` long.
    static BrushRange between(double one, double other, double least) {
        double start = Math.clamp(Math.min(one, other), 0.0, 1 - least);
        double end = Math.clamp(Math.max(one, other), start + least, 1.0);
        return new BrushRange(start, end);
    }
}

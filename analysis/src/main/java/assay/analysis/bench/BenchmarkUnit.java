package assay.analysis.bench;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;

/// The unit of a score as its file writes it, what it means, and which way is better. Values stay in the unit
/// of the file; files with different units of one dimension are compared through [#toBase(double)].
///
/// @param text for people: `us/op`, `ops/s`, `B/op`
/// @param base what one operation, or one second, is counted in
/// @param factor value in `base` for a value of one
public record BenchmarkUnit(String text, Unit base, double factor, Direction better) {
    /// A value of this unit in the base unit.
    public double toBase(double value) {
        return value * factor;
    }

    /// Whether values of both can be compared after [#toBase(double)].
    public boolean isComparableTo(BenchmarkUnit other) {
        return base == other.base
                && better == other.better
                && (base != Unit.NONE && base != Unit.COUNT || text.equals(other.text));
    }

    /// The same with another better direction, where a file states one.
    public BenchmarkUnit withBetter(Direction stated) {
        return new BenchmarkUnit(text, base, factor, stated);
    }
}

package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;

/// Native memory that was allocated while async-profiler recorded, and not freed.
///
/// @param count pieces allocated
/// @param bytes their size together
/// @param oldCount those of them that are old enough to be taken for a leak
public record UnfreedMemory(long count, long bytes, long oldCount, long oldBytes) {
    void addTo(MeasurementsBuilder found) {
        found.metric("native.unfreed.count", count, Unit.COUNT, Direction.LOWER);
        found.metric("native.unfreed.bytes", bytes, Unit.BYTES, Direction.LOWER);
        found.metric("native.leak.count", oldCount, Unit.COUNT, Direction.LOWER);
        found.metric("native.leak.bytes", oldBytes, Unit.BYTES, Direction.LOWER);
        found.rate("native.leak.rate", oldBytes, Unit.BYTES_PER_SECOND, Direction.LOWER);
    }
}

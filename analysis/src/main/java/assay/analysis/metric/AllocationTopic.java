package assay.analysis.metric;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Allocated bytes by class and thread. `jdk.ObjectAllocationInNewTLAB` (the new buffer's size) and
/// `jdk.ObjectAllocationOutsideTLAB` (the object's) together are all allocation; `jdk.ObjectAllocationSample` is an
/// estimate of the same bytes (each weight is what its thread allocated since its last sample), and is used only where
/// the others were not recorded.
final class AllocationTopic implements MetricTopic {
    private static final String OUTSIDE = "jdk.ObjectAllocationOutsideTLAB";

    private final MeasureTopic buffers;
    private final MeasureTopic samples;

    AllocationTopic(ChunkTexts texts) {
        Measure inBuffer = byClassAndThread("jdk.ObjectAllocationInNewTLAB", "tlabSize");
        buffers = new MeasureTopic(inBuffer.and(OUTSIDE, "allocationSize"), texts);
        samples = new MeasureTopic(byClassAndThread("jdk.ObjectAllocationSample", "weight"), texts);
    }

    private static Measure byClassAndThread(String event, String field) {
        return Measure.of("alloc", event)
                .bytes(field)
                .by("class", "objectClass")
                .by("thread", "eventThread");
    }

    @Override
    public Set<String> events() {
        Set<String> all = new HashSet<>(buffers.events());
        all.addAll(samples.events());
        return all;
    }

    @Override
    public List<String> fields(TypeInfo type, Metadata metadata) {
        List<String> fields = buffers.fields(type, metadata);
        return fields.isEmpty() ? samples.fields(type, metadata) : fields;
    }

    @Override
    public PartCollector open(TypeInfo type, Metadata metadata, ChunkClock clock) {
        boolean sample = buffers.fields(type, metadata).isEmpty();
        return (sample ? samples : buffers).open(type, metadata, clock);
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        MeasureTopic chosen = buffers.measured() > 0 ? buffers : samples;
        if (chosen.measured() == 0) {
            return;
        }
        long bytes = chosen.sum().amount();
        found.metric("alloc.total", bytes, Unit.BYTES, Direction.LOWER);
        found.rate("alloc.rate", bytes, Unit.BYTES_PER_SECOND, Direction.LOWER);
        found.metric("alloc.events", chosen.measured(), Unit.COUNT, Direction.NEITHER);
        found.perSecond(
                "alloc.rate",
                Unit.BYTES_PER_SECOND,
                Direction.LOWER,
                chosen.sum().bins(),
                MeasureSum.AMOUNT);
        chosen.addTables(found);
    }
}

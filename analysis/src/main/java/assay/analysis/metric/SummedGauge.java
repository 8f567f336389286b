package assay.analysis.metric;

import static assay.analysis.metric.Gauge.What.INCREASE;
import static assay.analysis.metric.Gauge.What.LAST;
import static assay.analysis.metric.Gauge.What.MAX;
import static assay.analysis.metric.Gauge.What.MIN;
import static assay.analysis.model.Direction.HIGHER;
import static assay.analysis.model.Direction.LOWER;
import static assay.analysis.model.Direction.NEITHER;
import static assay.analysis.model.Unit.BYTES;
import static assay.analysis.model.Unit.COUNT;

import java.util.Arrays;
import java.util.List;

/// A reading that is the sum over several events which the JVM writes at about the same time, such as one for each
/// class loader.
///
/// @param gauge of the sum; its field counts for each event, or each event counts 1 if that is empty
/// @param key field that tells the events of a round apart
/// @param less fields that are subtracted
record SummedGauge(Gauge gauge, String key, List<String> less) {
    private static final String CODE = "jdk.CodeCacheStatistics";
    private static final String HEAP = "codeBlobType";
    private static final String LOADERS = "jdk.ClassLoaderStatistics";
    private static final String LOADER = "classLoaderData";
    private static final String FINALIZERS = "jdk.FinalizerStatistics";
    private static final String FINALIZABLE = "finalizableClass";

    /// Each line names its event.
    static final List<SummedGauge> ALL = List.of(
            of(
                    Gauge.of(CODE, "reservedTopAddress", "codecache.used", BYTES, LOWER, LAST, MAX),
                    HEAP,
                    "startAddress",
                    "unallocatedCapacity"),
            of(Gauge.of(CODE, "unallocatedCapacity", "codecache.free", BYTES, HIGHER, LAST, MIN), HEAP),
            of(Gauge.of(CODE, "entryCount", "codecache.entries", COUNT, NEITHER, LAST, MAX), HEAP),
            of(Gauge.of(CODE, "methodCount", "codecache.methods", COUNT, NEITHER, LAST, MAX), HEAP),
            of(Gauge.of(CODE, "fullCount", "codecache.timesfull", COUNT, LOWER, LAST, INCREASE), HEAP),
            of(Gauge.of(LOADERS, "", "class.loaders.count", COUNT, LOWER, LAST, MAX), LOADER),
            of(Gauge.of(LOADERS, "classCount", "class.loaders.classes", COUNT, LOWER, LAST, INCREASE), LOADER),
            of(Gauge.of(LOADERS, "chunkSize", "class.loaders.chunks", BYTES, LOWER, LAST, MAX), LOADER),
            of(Gauge.of(LOADERS, "blockSize", "class.loaders.blocks", BYTES, LOWER, LAST, MAX), LOADER),
            of(Gauge.of(LOADERS, "hiddenClassCount", "class.loaders.hidden", COUNT, LOWER, LAST, INCREASE), LOADER),
            of(Gauge.of(FINALIZERS, "objects", "class.finalizers.objects", COUNT, LOWER, LAST, MAX), FINALIZABLE),
            of(Gauge.of(FINALIZERS, "totalFinalizersRun", "class.finalizers.run", COUNT, LOWER, LAST), FINALIZABLE));

    private static SummedGauge of(Gauge gauge, String key, String... less) {
        return new SummedGauge(gauge, key, List.copyOf(Arrays.asList(less)));
    }

    boolean isIn(EventRow row) {
        return (gauge.field().isEmpty() || row.has(gauge.field()))
                && less.stream().allMatch(row::has);
    }

    /// What an event adds to the sum.
    long part(EventRow row) {
        long plus = gauge.field().isEmpty() ? 1 : row.raw(gauge.field());
        return plus - less.stream().mapToLong(row::raw).sum();
    }
}

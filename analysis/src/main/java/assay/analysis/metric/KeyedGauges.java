package assay.analysis.metric;

import static assay.analysis.metric.Gauge.What.INCREASE;
import static assay.analysis.metric.Gauge.What.LAST;
import static assay.analysis.metric.Gauge.What.MAX;
import static assay.analysis.metric.Gauge.What.MEAN;
import static assay.analysis.metric.Gauge.What.MIN;
import static assay.analysis.model.Unit.BYTES;
import static assay.analysis.model.Unit.BYTES_PER_SECOND;
import static assay.analysis.model.Unit.COUNT;
import static assay.analysis.model.Unit.PER_SECOND;
import static assay.analysis.model.Unit.RATIO;

import java.util.List;

/// The tables of readings. Each names its event.
final class KeyedGauges {
    static final List<KeyedGauge> ALL = List.of(
            KeyedGauge.of("thread.cpu", "jdk.ThreadCPULoad", "thread", "eventThread")
                    .keptApart()
                    .value("user", "user", RATIO, MEAN, MAX)
                    .value("system", "system", RATIO, MEAN, MAX),
            KeyedGauge.of("thread.alloc", "jdk.ThreadAllocationStatistics", "thread", "thread")
                    .keptApart()
                    .value("allocated", "allocated", BYTES, LAST, INCREASE),
            KeyedGauge.of("native.memory", "jdk.NativeMemoryUsage", "type", "type")
                    .value("committed", "committed", BYTES, LAST, MAX, INCREASE)
                    .value("reserved", "reserved", BYTES, LAST)
                    .overTime("committed"),
            KeyedGauge.of("heap.pools", "jdk.GCHeapMemoryPoolUsage", "pool", "name")
                    .value("used", "used", BYTES, LAST, MAX)
                    .value("committed", "committed", BYTES, LAST, MAX)
                    .overTime("used"),
            KeyedGauge.of("gc.tenuring", "jdk.TenuringDistribution", "age", "age")
                    .value("bytes", "size", BYTES, MEAN, MAX, LAST)
                    .overTime("size"),
            KeyedGauge.of("codecache.heaps", "jdk.CodeCacheStatistics", "heap", "codeBlobType")
                    .value("free", "unallocatedCapacity", BYTES, MIN, LAST)
                    .value("entries", "entryCount", COUNT, LAST)
                    .value("methods", "methodCount", COUNT, LAST)
                    .value("adaptors", "adaptorCount", COUNT, LAST)
                    .value("times full", "fullCount", COUNT, LAST)
                    .overTime("unallocatedCapacity"),
            KeyedGauge.of("compiler.queue", "jdk.CompilerQueueUtilization", "compiler", "compiler")
                    .value("queued", "queueSize", COUNT, MEAN, MAX)
                    .value("added", "addedRate", PER_SECOND, MEAN)
                    .value("removed", "removedRate", PER_SECOND, MEAN)
                    .overTime("queueSize"),
            KeyedGauge.of("class.loaders", "jdk.ClassLoaderStatistics", "loader", "classLoader")
                    .keptApart()
                    .value("classes", "classCount", COUNT, LAST, INCREASE)
                    .value("bytes", "blockSize", BYTES, LAST)
                    .value("hidden classes", "hiddenClassCount", COUNT, LAST),
            KeyedGauge.of("network.interfaces", "jdk.NetworkUtilization", "interface", "networkInterface")
                    .value("read", "readRate", BYTES_PER_SECOND, MEAN, MAX)
                    .value("written", "writeRate", BYTES_PER_SECOND, MEAN, MAX)
                    .overTime("readRate")
                    .overTime("writeRate"));

    private KeyedGauges() {}
}

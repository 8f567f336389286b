package assay.analysis.metric;

import static assay.analysis.metric.Gauge.What.INCREASE;
import static assay.analysis.metric.Gauge.What.LAST;
import static assay.analysis.metric.Gauge.What.MAX;
import static assay.analysis.metric.Gauge.What.MEAN;
import static assay.analysis.model.Direction.LOWER;
import static assay.analysis.model.Direction.NEITHER;
import static assay.analysis.model.Unit.BYTES;
import static assay.analysis.model.Unit.COUNT;
import static assay.analysis.model.Unit.NANOSECONDS;
import static assay.analysis.model.Unit.PER_SECOND;
import static assay.analysis.model.Unit.RATIO;

import java.util.List;

/// The gauges that are followed. Each line names its event.
final class Gauges {
    static final List<Gauge> ALL = List.of(
            Gauge.of("jdk.CPULoad", "jvmUser", "cpu.jvm.user", RATIO, LOWER, MEAN, MAX),
            Gauge.of("jdk.CPULoad", "jvmSystem", "cpu.jvm.system", RATIO, LOWER, MEAN, MAX),
            Gauge.of("jdk.CPULoad", "machineTotal", "cpu.machine", RATIO, NEITHER, MEAN, MAX),
            Gauge.of("jdk.ThreadContextSwitchRate", "switchRate", "cpu.switches", PER_SECOND, LOWER, MEAN, MAX),
            Gauge.of("jdk.JavaThreadStatistics", "activeCount", "thread.live", COUNT, NEITHER, MEAN, MAX),
            Gauge.of("jdk.JavaThreadStatistics", "daemonCount", "thread.daemon", COUNT, NEITHER, MAX),
            Gauge.of("jdk.JavaThreadStatistics", "accumulatedCount", "thread.started", COUNT, LOWER, INCREASE),
            Gauge.of("jdk.ClassLoadingStatistics", "loadedClassCount", "class.loaded", COUNT, LOWER, INCREASE, LAST),
            Gauge.of("jdk.ClassLoadingStatistics", "unloadedClassCount", "class.unloaded", COUNT, NEITHER, INCREASE),
            Gauge.of("jdk.ExceptionStatistics", "throwables", "exceptions.thrown", COUNT, LOWER, INCREASE),
            Gauge.of("jdk.CompilerStatistics", "compileCount", "compiler.compiled", COUNT, LOWER, INCREASE),
            Gauge.of("jdk.CompilerStatistics", "bailoutCount", "compiler.bailouts", COUNT, LOWER, INCREASE),
            Gauge.of("jdk.CompilerStatistics", "invalidatedCount", "compiler.invalidated", COUNT, LOWER, INCREASE),
            Gauge.of("jdk.CompilerStatistics", "nmethodsSize", "compiler.code", BYTES, LOWER, LAST, MAX),
            Gauge.of("jdk.CompilerStatistics", "totalTimeSpent", "compiler.time", NANOSECONDS, LOWER, INCREASE),
            Gauge.of("jdk.CompilerStatistics", "peakTimeSpent", "compiler.longest", NANOSECONDS, LOWER, MAX),
            Gauge.of("jdk.GCHeapMemoryUsage", "used", "heap.bean.used", BYTES, LOWER, MEAN, MAX),
            Gauge.of("jdk.GCHeapMemoryUsage", "committed", "heap.bean.committed", BYTES, LOWER, MAX),
            Gauge.of("jdk.MetaspaceSummary", "metaspace.used", "metaspace.used", BYTES, LOWER, LAST, MAX),
            Gauge.of("jdk.MetaspaceSummary", "metaspace.committed", "metaspace.committed", BYTES, LOWER, MAX),
            Gauge.of("jdk.MetaspaceSummary", "classSpace.used", "metaspace.class.used", BYTES, LOWER, MAX),
            Gauge.of("jdk.MetaspaceSummary", "gcThreshold", "metaspace.threshold", BYTES, NEITHER, LAST),
            Gauge.of("jdk.ResidentSetSize", "size", "memory.rss", BYTES, LOWER, MEAN, MAX),
            Gauge.of("jdk.ResidentSetSize", "peak", "memory.rss.peak", BYTES, LOWER, MAX),
            Gauge.of("jdk.PhysicalMemory", "usedSize", "memory.machine.used", BYTES, NEITHER, MEAN, MAX),
            Gauge.of("jdk.PhysicalMemory", "totalSize", "memory.machine.total", BYTES, NEITHER, LAST),
            Gauge.of("jdk.SwapSpace", "freeSize", "memory.swap.free", BYTES, NEITHER, MEAN),
            Gauge.of("jdk.SwapSpace", "totalSize", "memory.swap.total", BYTES, NEITHER, LAST),
            Gauge.of("jdk.DirectBufferStatistics", "count", "buffer.direct.count", COUNT, LOWER, MEAN, MAX),
            Gauge.of("jdk.DirectBufferStatistics", "memoryUsed", "buffer.direct.used", BYTES, LOWER, MEAN, MAX),
            Gauge.of("jdk.DirectBufferStatistics", "totalCapacity", "buffer.direct.capacity", BYTES, LOWER, MAX),
            Gauge.of("jdk.NativeMemoryUsageTotal", "committed", "native.committed", BYTES, LOWER, MEAN, MAX, INCREASE),
            Gauge.of("jdk.NativeMemoryUsageTotal", "reserved", "native.reserved", BYTES, NEITHER, MAX),
            Gauge.of("jdk.StringTableStatistics", "entryCount", "table.string.entries", COUNT, LOWER, MAX),
            Gauge.of("jdk.StringTableStatistics", "totalFootprint", "table.string.bytes", BYTES, LOWER, MAX),
            Gauge.of("jdk.SymbolTableStatistics", "entryCount", "table.symbol.entries", COUNT, LOWER, MAX),
            Gauge.of("jdk.SymbolTableStatistics", "totalFootprint", "table.symbol.bytes", BYTES, LOWER, MAX),
            Gauge.of("jdk.JavaMonitorStatistics", "count", "lock.monitors", COUNT, LOWER, MEAN, MAX),
            Gauge.of("jdk.ContainerCPUUsage", "cpuTime", "container.cpu", NANOSECONDS, LOWER, INCREASE),
            Gauge.of("jdk.ContainerCPUUsage", "cpuUserTime", "container.cpu.user", NANOSECONDS, LOWER, INCREASE),
            Gauge.of("jdk.ContainerCPUUsage", "cpuSystemTime", "container.cpu.system", NANOSECONDS, LOWER, INCREASE),
            Gauge.of(
                    "jdk.ContainerCPUThrottling",
                    "cpuElapsedSlices",
                    "container.slices.elapsed",
                    COUNT,
                    NEITHER,
                    INCREASE),
            Gauge.of(
                    "jdk.ContainerCPUThrottling",
                    "cpuThrottledSlices",
                    "container.slices.throttled",
                    COUNT,
                    LOWER,
                    INCREASE),
            Gauge.of(
                    "jdk.ContainerCPUThrottling",
                    "cpuThrottledTime",
                    "container.throttled",
                    NANOSECONDS,
                    LOWER,
                    INCREASE),
            Gauge.of("jdk.ContainerMemoryUsage", "memoryUsage", "container.memory", BYTES, LOWER, MEAN, MAX),
            Gauge.of(
                    "jdk.ContainerMemoryUsage", "memoryFailCount", "container.memory.failures", COUNT, LOWER, INCREASE),
            Gauge.of("jdk.ContainerMemoryUsage", "swapMemoryUsage", "container.swap", BYTES, LOWER, MAX),
            Gauge.of("jdk.ContainerIOUsage", "dataTransferred", "container.io.bytes", BYTES, NEITHER, INCREASE),
            Gauge.of("jdk.ContainerIOUsage", "serviceRequests", "container.io.requests", COUNT, NEITHER, INCREASE),
            Gauge.of("jdk.G1AdaptiveIHOP", "threshold", "gc.g1.ihop.threshold", BYTES, NEITHER, LAST),
            Gauge.of("jdk.G1MMU", "gcTime", "gc.g1.mmu.gc", NANOSECONDS, LOWER, MAX),
            Gauge.of("jdk.EvacuationInformation", "bytesCopied", "gc.g1.copied", BYTES, LOWER, MEAN, MAX));

    private Gauges() {}
}

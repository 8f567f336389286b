package assay.app.measure;

import java.util.Arrays;

/// What a metric is about, told by the first part of its name; in the order in which people ask.
public enum Topic {
    CPU("CPU", "jdk.CPULoad, on in the default settings", "cpu"),
    GC("Garbage collection", "jdk.GarbageCollection and jdk.GCPhasePause, on in the default settings", "gc"),
    HEAP("Heap", "jdk.GCHeapSummary, on in the default settings", "heap"),
    ALLOCATION("Allocation", "jdk.ObjectAllocationSample, on in the default settings", "alloc", "tlab"),
    LOCKS(
            "Locks and waiting",
            "jdk.JavaMonitorEnter, jdk.JavaMonitorWait and jdk.ThreadPark; settings=profile lowers their threshold",
            "lock",
            "monitor",
            "park",
            "sleep",
            "wait"),
    IO(
            "Files and sockets",
            "jdk.FileRead, jdk.FileWrite, jdk.SocketRead and jdk.SocketWrite; settings=profile lowers their threshold",
            "io",
            "file",
            "socket"),
    EXCEPTIONS(
            "Exceptions",
            "jdk.ExceptionStatistics; jdk.JavaExceptionThrow#enabled=true for each of them",
            "exception",
            "exceptions",
            "error",
            "errors"),
    THREADS("Threads", "jdk.JavaThreadStatistics and jdk.ThreadStart, on in the default settings", "thread", "threads"),
    VIRTUAL_THREADS(
            "Virtual threads",
            "jdk.VirtualThreadPinned; jdk.VirtualThreadStart#enabled=true for each start",
            "vthread",
            "vthreads",
            "virtual"),
    SAFEPOINTS(
            "Safepoints and VM operations",
            "jdk.ExecuteVMOperation, on in the default settings; jdk.SafepointBegin#enabled=true",
            "safepoint",
            "safepoints",
            "vm",
            "vmop"),
    COMPILER(
            "Compiler",
            "jdk.CompilerStatistics and jdk.Compilation, on in the default settings",
            "compiler",
            "codecache",
            "jit"),
    CLASSES(
            "Classes",
            "jdk.ClassLoadingStatistics, on in the default settings",
            "class",
            "classes",
            "module",
            "metaspace"),
    MEMORY(
            "Native memory",
            "jdk.ResidentSetSize and jdk.DirectBufferStatistics; -XX:NativeMemoryTracking=summary for each kind",
            "native",
            "nativemem",
            "nmt",
            "rss",
            "buffer",
            "memory",
            "malloc"),
    CONTAINER("Container", "jdk.ContainerCPUUsage and others, recorded when the JVM runs in a container", "container"),
    MACHINE(
            "Machine",
            "jdk.PhysicalMemory and jdk.NetworkUtilization, on in the default settings",
            "machine",
            "system",
            "network",
            "process",
            "os"),
    OBJECTS(
            "Old objects",
            "jdk.OldObjectSample, on in the default settings",
            "old",
            "object",
            "objects",
            "leak",
            "finalizer"),
    SECURITY("Security", "jdk.TLSHandshake#enabled=true and jdk.X509Certificate#enabled=true", "security", "tls"),
    METHODS("Methods", "jdk.MethodTiming and jdk.MethodTrace with a filter (JDK 25)", "method", "methods"),
    EVENTS("Events", "any event of your own", "event", "events", "request", "latency"),
    RECORDING("Recording", "", "recording", "sample", "jvm", "flag", "flags", "env"),
    OTHER("Other", "");

    private final String heading;
    private final String source;
    /// Separated by blanks.
    private final String words;

    Topic(String heading, String source, String... words) {
        this.heading = heading;
        this.source = source;
        this.words = String.join(" ", words);
    }

    /// For people: `Garbage collection`.
    public String heading() {
        return heading;
    }

    /// The events it is measured from and the settings that record them; empty if every recording has it.
    public String source() {
        return source;
    }

    /// The topic of a metric, a series or a table.
    ///
    /// @param name dotted, as `gc.pause.p99`
    public static Topic of(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        return Arrays.stream(values())
                .filter(topic -> Arrays.asList(topic.words.split(" ")).contains(first))
                .findFirst()
                .orElse(OTHER);
    }
}

package assay.app.recording.topic;

import static assay.app.recording.topic.TableSpec.sites;
import static assay.app.recording.topic.TableSpec.stored;
import static assay.app.recording.topic.TableSpec.threads;

import assay.app.measure.Topic;
import assay.app.recording.page.PageId;
import assay.app.recording.topic.ChartSpec.Line;
import assay.app.recording.topic.ChartSpec.ProfilePercentiles;
import assay.app.recording.topic.ChartSpec.SeriesPercentiles;
import assay.app.recording.topic.ChartSpec.TopRows;
import assay.app.recording.topic.TopicSpec.NumberSpec;
import java.util.List;

/// What stands on each topic page. Names of metrics, series and tables are those of `docs/metrics.md`.
final class TopicSpecs {
    private static final String DEFAULT = ", on in the default settings";
    private static final String PROFILE = ", on in settings=profile";
    private static final String OWN = "#enabled=true";

    private TopicSpecs() {}

    static TopicSpec gc() {
        return new TopicSpec(
                PageId.GC,
                "Garbage collection",
                Topic.GC.source(),
                List.of(
                        new NumberSpec("collections", "gc.count"),
                        new NumberSpec("pauses", "gc.pause.count"),
                        new NumberSpec("paused in all", "gc.pause.total"),
                        new NumberSpec("share of the time", "gc.pause.time.share"),
                        new NumberSpec("pause p99", "gc.pause.p99"),
                        new NumberSpec("longest pause", "gc.pause.max"),
                        new NumberSpec("full collections", "gc.full.count"),
                        new NumberSpec("freed", "gc.freed.bytes"),
                        new NumberSpec("most after a collection", "heap.used.after.max")),
                List.of(
                        new Line("Heap used before and after collections", "heap.used", false),
                        new Line("Pauses", "gc.pause", true),
                        new SeriesPercentiles("Length of pauses", "gc.pause", "gc.pause")),
                List.of(
                        stored("gc.pauses", "Pauses", "jdk.GCPhasePause" + DEFAULT)
                                .of("jdk.GCPhasePause", "gcId", "gcId"),
                        stored("gc.collections", "Collections", "jdk.GarbageCollection" + DEFAULT)
                                .of("jdk.GarbageCollection", "gcId", "gcId"),
                        stored("gc.causes", "Causes", "jdk.GarbageCollection" + DEFAULT)
                                .of("jdk.GarbageCollection", "cause", "cause"),
                        stored("gc.collectors", "Collectors", "jdk.GarbageCollection" + DEFAULT)
                                .of("jdk.GarbageCollection", "collector", "name"),
                        phases("level1", "Phases of pauses", "PauseLevel1", DEFAULT),
                        phases("level2", "Phases, level 2", "PauseLevel2", DEFAULT),
                        phases("level3", "Phases, level 3", "PauseLevel3", OWN),
                        phases("parallel", "Phases of GC threads", "Parallel", DEFAULT),
                        phases("concurrent", "Concurrent phases", "Concurrent", DEFAULT),
                        stored("gc.reference.type", "References", "jdk.GCReferenceStatistics" + DEFAULT)
                                .of("jdk.GCReferenceStatistics", "type", "type"),
                        stored("gc.tenuring", "Ages of young objects", "jdk.TenuringDistribution" + DEFAULT),
                        stored("gc.promote.buffer.class", "Promoted classes", "jdk.PromoteObjectInNewPLAB" + PROFILE)
                                .of("jdk.PromoteObjectInNewPLAB", "class", "objectClass"),
                        sites("jdk.SystemGC", "Calls of System.gc()", "jdk.SystemGC (JDK 17 and later)" + DEFAULT)));
    }

    private static TableSpec phases(String level, String title, String event, String setting) {
        String type = "jdk.GCPhase" + event;
        return stored("gc.phase." + level + ".name", title, type + setting).of(type, "name", "name");
    }

    static TopicSpec memory() {
        String samples = "jdk.ObjectAllocationSample" + DEFAULT + " (JDK 16 and later)";
        String tlab = "jdk.ObjectAllocationInNewTLAB" + OWN + "; on in settings=profile before JDK 16";
        String outside = "jdk.ObjectAllocationOutsideTLAB" + OWN + "; on in settings=profile before JDK 16";
        return new TopicSpec(
                PageId.MEMORY,
                "Memory",
                Topic.ALLOCATION.source() + ", and " + Topic.HEAP.source(),
                List.of(
                        new NumberSpec("allocated", "alloc.total"),
                        new NumberSpec("allocation rate", "alloc.rate"),
                        new NumberSpec("live set at most", "heap.liveset.floor"),
                        new NumberSpec("heap committed", "heap.committed.max"),
                        new NumberSpec("resident", "memory.rss.max"),
                        new NumberSpec("native", "native.committed.max"),
                        new NumberSpec("metaspace", "metaspace.used.max"),
                        new NumberSpec("direct buffers", "buffer.direct.used.max"),
                        new NumberSpec("native, not freed", "native.unfreed.bytes")),
                List.of(
                        new Line("Allocation rate", "alloc.rate", false),
                        new TopRows("Most allocated classes", "alloc.class", "class", "bytes"),
                        new Line(
                                "Resident memory",
                                "memory.rss",
                                false,
                                "jdk.ResidentSetSize" + DEFAULT + " (JDK 21 and later)"),
                        new Line(
                                "Native memory, committed",
                                "native.committed",
                                false,
                                "jdk.NativeMemoryUsageTotal with -XX:NativeMemoryTracking=summary (JDK 20 and later)"),
                        new Line("Metaspace", "metaspace.used", false, "jdk.MetaspaceSummary" + DEFAULT),
                        new Line(
                                "Direct buffers",
                                "buffer.direct.used",
                                false,
                                "jdk.DirectBufferStatistics" + DEFAULT + " (JDK 15 and later)")),
                List.of(
                        stored("alloc.class", "Allocation by class", samples)
                                .of("jdk.ObjectAllocationSample", "class", "objectClass"),
                        sites("jdk.ObjectAllocationSample", "Allocation by method", samples),
                        threads("jdk.ObjectAllocationSample", "Allocation by thread", samples),
                        sites("jdk.ObjectAllocationInNewTLAB", "Allocation in new TLABs", tlab),
                        sites("jdk.ObjectAllocationOutsideTLAB", "Allocation outside TLABs", outside),
                        stored("heap.old", "Old objects", "jdk.OldObjectSample" + DEFAULT)
                                .of("jdk.OldObjectSample", "", ""),
                        sites(
                                "jdk.OldObjectSample",
                                "Old objects by method",
                                "jdk.OldObjectSample with stack traces" + PROFILE),
                        stored("heap.live.class", "Live objects by class", "profiler.LiveObject (async-profiler, live)")
                                .of("profiler.LiveObject", "class", "objectClass"),
                        sites(
                                "profiler.LiveObject",
                                "Live objects by method",
                                "profiler.LiveObject (async-profiler, live)"),
                        stored("heap.objects", "Objects by class", "jdk.ObjectCount" + OWN)
                                .of("jdk.ObjectCount", "class", "objectClass"),
                        stored(
                                "heap.pools",
                                "Heap pools",
                                "jdk.GCHeapMemoryPoolUsage" + DEFAULT + " (JDK 23 and later)"),
                        stored(
                                "native.memory",
                                "Native memory by kind",
                                "jdk.NativeMemoryUsage with -XX:NativeMemoryTracking=summary (JDK 20 and later)"),
                        sites(
                                "profiler.Malloc",
                                "Native allocation by method",
                                "profiler.Malloc (async-profiler, nativemem)"),
                        sites(
                                "profiler.Malloc.notFreed",
                                "Native memory not freed",
                                "profiler.Malloc and profiler.Free (async-profiler, nativemem)"),
                        stored(
                                "thread.alloc",
                                "Allocated by threads so far",
                                "jdk.ThreadAllocationStatistics" + DEFAULT)));
    }

    static TopicSpec locks() {
        String enter = "jdk.JavaMonitorEnter" + DEFAULT + " from 20 ms on, in settings=profile from 10 ms on";
        String park = "jdk.ThreadPark" + DEFAULT + " from 20 ms on, in settings=profile from 10 ms on";
        String wait = "jdk.JavaMonitorWait" + DEFAULT + " from 20 ms on, in settings=profile from 10 ms on";
        String sleep = "jdk.ThreadSleep" + DEFAULT + " from 20 ms on, in settings=profile from 10 ms on";
        String pinned = "jdk.VirtualThreadPinned" + DEFAULT + " from 20 ms on (JDK 21 and later)";
        return new TopicSpec(
                PageId.LOCKS,
                "Locks and waiting",
                Topic.LOCKS.source(),
                List.of(
                        new NumberSpec("blocked by monitors", "lock.enter.total"),
                        new NumberSpec("times", "lock.enter.count"),
                        new NumberSpec("blocked p99", "lock.enter.p99"),
                        new NumberSpec("longest", "lock.enter.max"),
                        new NumberSpec("parked", "lock.park.total"),
                        new NumberSpec("waited", "lock.wait.total"),
                        new NumberSpec("slept", "thread.sleep.total"),
                        new NumberSpec("pinned", "vthread.pinned.total")),
                List.of(
                        new Line("Blocked by monitors, share of the time", "lock.enter.time.share", false),
                        new Line("Parked, share of the time", "lock.park.time.share", false),
                        new ProfilePercentiles(
                                "Time blocked",
                                List.of("jdk.JavaMonitorEnter", "jdk.ThreadPark", "jdk.JavaMonitorWait"))),
                List.of(
                        stored("lock.enter.class", "Monitors by class", enter)
                                .of("jdk.JavaMonitorEnter", "class", "monitorClass"),
                        stored("lock.enter.address", "Monitors by instance", enter)
                                .of("jdk.JavaMonitorEnter", "address", "address"),
                        stored("lock.enter.owner", "Owners that were waited for", enter)
                                .of("jdk.JavaMonitorEnter", "owner", "previousOwner"),
                        sites("jdk.JavaMonitorEnter", "Blocked by method", enter),
                        threads("jdk.JavaMonitorEnter", "Blocked by thread", enter),
                        stored("lock.park.class", "Parked by class", park).of("jdk.ThreadPark", "class", "parkedClass"),
                        sites("jdk.ThreadPark", "Parked by method", park),
                        threads("jdk.ThreadPark", "Parked by thread", park),
                        stored("lock.wait.class", "Waited by class", wait)
                                .of("jdk.JavaMonitorWait", "class", "monitorClass"),
                        sites("jdk.JavaMonitorWait", "Waited by method", wait),
                        threads("jdk.JavaMonitorWait", "Waited by thread", wait),
                        sites("jdk.ThreadSleep", "Slept by method", sleep),
                        stored("vthread.pinned.reason", "Pinned, reasons", pinned),
                        sites("jdk.VirtualThreadPinned", "Pinned by method", pinned),
                        stored("lock.inflate.class", "Inflated monitors", "jdk.JavaMonitorInflate" + OWN)
                                .of("jdk.JavaMonitorInflate", "class", "monitorClass"),
                        stored("recording.thresholds", "Shortest that was recorded", "jdk.ActiveSetting" + DEFAULT)));
    }

    static TopicSpec io() {
        String since = " from 1 ms on, before JDK 25 from 20 ms on (10 ms in settings=profile)";
        String fileRead = "jdk.FileRead" + DEFAULT + since;
        String fileWrite = "jdk.FileWrite" + DEFAULT + since;
        String socketRead = "jdk.SocketRead" + DEFAULT + since;
        String socketWrite = "jdk.SocketWrite" + DEFAULT + since;
        return new TopicSpec(
                PageId.IO,
                "Files and sockets",
                Topic.IO.source(),
                List.of(
                        new NumberSpec("reading files", "io.file.read.total"),
                        new NumberSpec("read", "io.file.read.bytes"),
                        new NumberSpec("writing files", "io.file.write.total"),
                        new NumberSpec("written", "io.file.write.bytes"),
                        new NumberSpec("reading sockets", "io.socket.read.total"),
                        new NumberSpec("received", "io.socket.read.bytes"),
                        new NumberSpec("writing sockets", "io.socket.write.total"),
                        new NumberSpec("sent", "io.socket.write.bytes")),
                List.of(
                        new Line("Reading sockets, share of the time", "io.socket.read.time.share", false),
                        new Line("Writing files, share of the time", "io.file.write.time.share", false),
                        new Line("Reading files, share of the time", "io.file.read.time.share", false),
                        new ProfilePercentiles(
                                "Time per operation",
                                List.of("jdk.SocketRead", "jdk.FileRead", "jdk.FileWrite", "jdk.SocketWrite"))),
                List.of(
                        stored("io.file.read.path", "Files read", fileRead).of("jdk.FileRead", "path", "path"),
                        sites("jdk.FileRead", "File reads by method", fileRead),
                        stored("io.file.write.path", "Files written", fileWrite).of("jdk.FileWrite", "path", "path"),
                        sites("jdk.FileWrite", "File writes by method", fileWrite),
                        stored("io.file.force.path", "Files forced to disk", "jdk.FileForce" + DEFAULT)
                                .of("jdk.FileForce", "path", "path"),
                        stored("io.socket.read.host", "Hosts read from", socketRead)
                                .of("jdk.SocketRead", "host", "host"),
                        stored("io.socket.read.address", "Addresses read from", socketRead)
                                .of("jdk.SocketRead", "address", "address"),
                        sites("jdk.SocketRead", "Socket reads by method", socketRead),
                        threads("jdk.SocketRead", "Socket reads by thread", socketRead),
                        stored("io.socket.write.host", "Hosts written to", socketWrite)
                                .of("jdk.SocketWrite", "host", "host"),
                        stored("io.socket.write.address", "Addresses written to", socketWrite)
                                .of("jdk.SocketWrite", "address", "address"),
                        sites("jdk.SocketWrite", "Socket writes by method", socketWrite),
                        stored("network.interfaces", "Network interfaces", "jdk.NetworkUtilization" + DEFAULT)
                                .of("jdk.NetworkUtilization", "interface", "networkInterface"),
                        stored("recording.thresholds", "Shortest that was recorded", "jdk.ActiveSetting" + DEFAULT)));
    }

    static TopicSpec exceptions() {
        String thrown = "jdk.JavaExceptionThrow" + DEFAULT + " (before JDK 25: " + OWN + ")";
        String errors = "jdk.JavaErrorThrow" + DEFAULT;
        return new TopicSpec(
                PageId.EXCEPTIONS,
                "Exceptions",
                Topic.EXCEPTIONS.source(),
                List.of(
                        new NumberSpec("thrown", "exceptions.thrown.increase"),
                        new NumberSpec("recorded", "exceptions.count"),
                        new NumberSpec("recorded per second", "exceptions.rate"),
                        new NumberSpec("errors", "errors.count")),
                List.of(
                        new Line("Exceptions thrown in all", "exceptions.thrown", false),
                        new Line("Recorded exceptions", "exceptions.rate", false),
                        new TopRows("Most thrown classes", "exceptions.class", "class", "count")),
                List.of(
                        stored("exceptions.class", "Exceptions by class", thrown)
                                .of("jdk.JavaExceptionThrow", "class", "thrownClass"),
                        stored("exceptions.message", "Exceptions by message", thrown)
                                .of("jdk.JavaExceptionThrow", "message", "message"),
                        sites("jdk.JavaExceptionThrow", "Exceptions by method", thrown),
                        threads("jdk.JavaExceptionThrow", "Exceptions by thread", thrown),
                        stored("errors.class", "Errors by class", errors)
                                .of("jdk.JavaErrorThrow", "class", "thrownClass"),
                        stored("errors.message", "Errors by message", errors)
                                .of("jdk.JavaErrorThrow", "message", "message"),
                        sites("jdk.JavaErrorThrow", "Errors by method", errors),
                        threads("jdk.JavaErrorThrow", "Errors by thread", errors)));
    }

    static TopicSpec code() {
        String compiled = "jdk.Compilation" + DEFAULT + " from 1 s on, in settings=profile from 100 ms on";
        return new TopicSpec(
                PageId.CODE,
                "Compiler and classes",
                Topic.COMPILER.source(),
                List.of(
                        new NumberSpec("compiled", "compiler.compiled.increase"),
                        new NumberSpec("compiling", "compiler.time.increase"),
                        new NumberSpec("longest", "compiler.longest.max"),
                        new NumberSpec("deoptimizations", "compiler.deopt.count"),
                        new NumberSpec("compiled code", "compiler.code.last"),
                        new NumberSpec("code cache free", "codecache.free.min"),
                        new NumberSpec("classes", "class.loaded.last"),
                        new NumberSpec("classes loaded meanwhile", "class.loaded.increase")),
                List.of(
                        new Line("Compiled methods", "compiler.compiled", false),
                        new Line("Compiled code", "compiler.code", false),
                        new Line("Loaded classes", "class.loaded", false),
                        new Line("Code cache, used", "codecache.used", false, "jdk.CodeCacheStatistics" + DEFAULT),
                        new Line("Code cache, free", "codecache.free", false)),
                List.of(
                        stored("compiler.compilation.method", "Long compilations", compiled)
                                .of("jdk.Compilation", "method", "method"),
                        stored("compiler.compilation.compiler", "Compilers", compiled)
                                .of("jdk.Compilation", "compiler", "compiler"),
                        stored("compiler.deopt.reason", "Deoptimizations by reason", "jdk.Deoptimization" + DEFAULT)
                                .of("jdk.Deoptimization", "reason", "reason"),
                        stored("compiler.deopt.method", "Deoptimizations by method", "jdk.Deoptimization" + DEFAULT)
                                .of("jdk.Deoptimization", "method", "method"),
                        sites(
                                "jdk.Deoptimization",
                                "Deoptimizations by stack",
                                "jdk.Deoptimization with stack traces" + PROFILE),
                        stored("compiler.failure.message", "Failed compilations", "jdk.CompilationFailure" + PROFILE)
                                .of("jdk.CompilationFailure", "message", "failureMessage"),
                        stored("compiler.inlining.message", "Inlining", "jdk.CompilerInlining" + OWN)
                                .of("jdk.CompilerInlining", "message", "message"),
                        stored(
                                        "compiler.phase.name",
                                        "Phases of the compiler",
                                        "jdk.CompilerPhase" + DEFAULT + " from 60 s on")
                                .of("jdk.CompilerPhase", "name", "phase"),
                        stored(
                                "compiler.queue",
                                "Compiler queues",
                                "jdk.CompilerQueueUtilization" + DEFAULT + " (JDK 24 and later)"),
                        stored("codecache.heaps", "Code cache", "jdk.CodeCacheStatistics" + DEFAULT),
                        stored("class.loaders", "Class loaders", "jdk.ClassLoaderStatistics" + DEFAULT),
                        stored("class.load.class", "Loaded classes", "jdk.ClassLoad" + OWN)
                                .of("jdk.ClassLoad", "class", "loadedClass"),
                        sites("jdk.ClassLoad", "Class loading by method", "jdk.ClassLoad" + OWN),
                        stored("class.define.loader", "Defined classes by loader", "jdk.ClassDefine" + OWN),
                        stored("method.timing", "Timed methods", "jdk.MethodTiming with a filter (JDK 25)"),
                        stored("method.trace.method", "Traced methods", "jdk.MethodTrace with a filter (JDK 25)")
                                .of("jdk.MethodTrace", "method", "method")));
    }

    static TopicSpec environment() {
        return new TopicSpec(
                PageId.ENVIRONMENT,
                "Environment",
                "jdk.JVMInformation, jdk.ActiveSetting and others" + DEFAULT,
                List.of(
                        new NumberSpec("CPU, whole machine", "cpu.machine.mean"),
                        new NumberSpec("CPU, this JVM", "cpu.jvm.user.mean"),
                        new NumberSpec("memory", "memory.machine.total.last"),
                        new NumberSpec("memory used", "memory.machine.used.max"),
                        new NumberSpec("container throttled", "container.throttled.share"),
                        new NumberSpec("container memory", "container.memory.max"),
                        new NumberSpec("threads at most", "thread.live.max"),
                        new NumberSpec("lost by the recording", "recording.lost.bytes")),
                List.of(),
                List.of(
                        stored("jvm.configuration", "Configuration", "jdk.JVMInformation and others" + DEFAULT),
                        stored("jvm.flags", "Flags", "jdk.BooleanFlag and others" + DEFAULT),
                        stored(
                                "jvm.flags.changed",
                                "Flags changed meanwhile",
                                "jdk.BooleanFlagChanged and others" + DEFAULT),
                        stored("jvm.properties", "System properties", "jdk.InitialSystemProperty" + DEFAULT),
                        stored("jvm.environment", "Environment variables", "jdk.InitialEnvironmentVariable" + DEFAULT),
                        stored(
                                "jvm.properties.security",
                                "Security properties",
                                "jdk.InitialSecurityProperty" + DEFAULT),
                        stored(
                                "jvm.agents",
                                "Agents",
                                "jdk.JavaAgent and jdk.NativeAgent" + DEFAULT + " (JDK 22 and later)"),
                        stored("recording.settings", "Settings of the recording", "jdk.ActiveSetting" + DEFAULT),
                        stored("recording.recordings", "Recordings", "jdk.ActiveRecording" + DEFAULT),
                        stored("recording.thresholds", "Shortest that was recorded", "jdk.ActiveSetting" + DEFAULT),
                        stored("recording.log", "Log of the profiler", "profiler.Log (async-profiler)"),
                        stored("thread.cpu", "CPU time of threads", "jdk.ThreadCPULoad" + DEFAULT),
                        stored("process.list", "Processes of the machine", "jdk.SystemProcess" + DEFAULT),
                        stored("process.started", "Started processes", "jdk.ProcessStart" + DEFAULT),
                        stored("native.libraries", "Native libraries", "jdk.NativeLibrary" + DEFAULT),
                        stored("network.interfaces", "Network interfaces", "jdk.NetworkUtilization" + DEFAULT),
                        stored("jvm.shutdown", "End of the JVM", "jdk.Shutdown" + DEFAULT)));
    }
}

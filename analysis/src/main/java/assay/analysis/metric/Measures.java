package assay.analysis.metric;

import static assay.analysis.metric.Breakdown.by;

import assay.analysis.model.Unit;
import java.util.List;

/// The events that are counted, timed and broken down. Each line names its events.
final class Measures {
    static final List<Measure> ALL = List.of(
            // locks
            Measure.of("lock.enter", "jdk.JavaMonitorEnter")
                    .timedOnes()
                    .by("class", "monitorClass")
                    .with(by("address", "address", "address", "class", "monitorClass"))
                    .by("thread", "eventThread")
                    .by("owner", "previousOwner"),
            Measure.of("lock.wait", "jdk.JavaMonitorWait")
                    .timedOnes()
                    .neither()
                    .by("class", "monitorClass")
                    .with(by("address", "address", "address", "class", "monitorClass"))
                    .by("thread", "eventThread"),
            Measure.of("lock.park", "jdk.ThreadPark")
                    .timedOnes()
                    .neither()
                    .by("class", "parkedClass")
                    .with(by("address", "address", "address", "class", "parkedClass"))
                    .by("thread", "eventThread"),
            Measure.of("lock.inflate", "jdk.JavaMonitorInflate").by("class", "monitorClass"),
            Measure.of("lock.native", "profiler.NativeLock").timedOnes().by("thread", "eventThread"),
            Measure.of("lock.bias.revoked", "jdk.BiasedLockRevocation").by("class", "lockClass"),
            Measure.of("lock.bias.self", "jdk.BiasedLockSelfRevocation").by("class", "lockClass"),
            Measure.of("lock.bias.class", "jdk.BiasedLockClassRevocation").by("class", "revokedClass"),
            Measure.of("lock.valuebased", "jdk.SyncOnValueBasedClass").by("class", "valueBasedClass"),
            Measure.of("thread.sleep", "jdk.ThreadSleep").timedOnes().neither().by("thread", "eventThread"),
            Measure.of("thread.start", "jdk.ThreadStart").by("parent", "parentThread"),
            Measure.of("thread.end", "jdk.ThreadEnd").neither(),
            Measure.of("vthread.start", "jdk.VirtualThreadStart").neither(),
            Measure.of("vthread.end", "jdk.VirtualThreadEnd").neither(),
            Measure.of("vthread.pinned", "jdk.VirtualThreadPinned")
                    .timedOnes()
                    .with(by("reason", "reason", "pinnedReason", "operation", "blockingOperation"))
                    .by("carrier", "carrierThread"),
            Measure.of("vthread.failed", "jdk.VirtualThreadSubmitFailed").by("message", "exceptionMessage"),
            // input and output
            Measure.of("io.file.read", "jdk.FileRead")
                    .timedOnes()
                    .bytes("bytesRead")
                    .by("path", "path")
                    .by("thread", "eventThread"),
            Measure.of("io.file.write", "jdk.FileWrite")
                    .timedOnes()
                    .bytes("bytesWritten")
                    .by("path", "path")
                    .by("thread", "eventThread"),
            Measure.of("io.file.force", "jdk.FileForce").timedOnes().by("path", "path"),
            Measure.of("io.socket.read", "jdk.SocketRead")
                    .timedOnes()
                    .bytes("bytesRead")
                    .by("host", "host")
                    .with(by("address", "address", "address", "port", "port"))
                    .by("thread", "eventThread"),
            Measure.of("io.socket.write", "jdk.SocketWrite")
                    .timedOnes()
                    .bytes("bytesWritten")
                    .by("host", "host")
                    .with(by("address", "address", "address", "port", "port"))
                    .by("thread", "eventThread"),
            // exceptions; an error counts among both, so the two are never added up
            Measure.of("exceptions", "jdk.JavaExceptionThrow")
                    .by("class", "thrownClass")
                    .with(by("message", "class", "thrownClass", "message", "message"))
                    .by("thread", "eventThread"),
            Measure.of("errors", "jdk.JavaErrorThrow")
                    .by("class", "thrownClass")
                    .with(by("message", "class", "thrownClass", "message", "message")),
            // the VM at work
            Measure.of("vm.operation", "jdk.ExecuteVMOperation")
                    .timedOnes()
                    .with(by("name", "operation", "operation", "safepoint", "safepoint")),
            Measure.of("vm.safepoint.begin", "jdk.SafepointBegin").timedOnes(),
            Measure.of("vm.safepoint.sync", "jdk.SafepointStateSynchronization").timedOnes(),
            Measure.of("vm.safepoint.cleanup", "jdk.SafepointCleanup").timedOnes(),
            Measure.of("vm.safepoint.end", "jdk.SafepointEnd").timedOnes(),
            Measure.of("vm.safepoint.latency", "jdk.SafepointLatency")
                    .timedOnes()
                    .by("thread", "eventThread"),
            Measure.of("vm.stack.reserved", "jdk.ReservedStackActivation").by("method", "method"),
            Measure.of("vm.heapdump", "jdk.HeapDump").timedOnes(),
            // compilation
            Measure.of("compiler.compilation", "jdk.Compilation")
                    .timedOnes()
                    .bytes("codeSize")
                    .by("compiler", "compiler")
                    .by("method", "method"),
            Measure.of("compiler.failure", "jdk.CompilationFailure").by("message", "failureMessage"),
            Measure.of("compiler.deopt", "jdk.Deoptimization")
                    .with(by("reason", "reason", "reason", "action", "action"))
                    .by("method", "method"),
            Measure.of("compiler.phase", "jdk.CompilerPhase")
                    .timedOnes()
                    .neither()
                    .by("name", "phase"),
            Measure.of("compiler.inlining", "jdk.CompilerInlining")
                    .neither()
                    .with(by("message", "message", "message", "inlined", "succeeded")),
            Measure.of("compiler.restart", "jdk.JITRestart").bytes("freedMemory"),
            Measure.of("codecache.full", "jdk.CodeCacheFull").by("heap", "codeBlobType"),
            Measure.of("codecache.sweep", "jdk.SweepCodeCache").timedOnes(),
            // classes
            Measure.of("class.load", "jdk.ClassLoad")
                    .timedOnes()
                    .by("class", "loadedClass")
                    .by("loader", "definingClassLoader"),
            Measure.of("class.define", "jdk.ClassDefine").by("loader", "definingClassLoader"),
            Measure.of("class.unload", "jdk.ClassUnload").neither().by("loader", "definingClassLoader"),
            Measure.of("class.redefine", "jdk.RedefineClasses", "jdk.RetransformClasses")
                    .timedOnes(),
            Measure.of("class.redefined", "jdk.ClassRedefinition").by("class", "redefinedClass"),
            // garbage collection besides its pauses
            Measure.of("gc.young", "jdk.YoungGarbageCollection", "jdk.ZYoungGarbageCollection")
                    .timedOnes(),
            Measure.of("gc.old", "jdk.OldGarbageCollection", "jdk.ZOldGarbageCollection")
                    .timedOnes(),
            Measure.of("gc.phase.level1", "jdk.GCPhasePauseLevel1").timedOnes().by("name", "name"),
            Measure.of("gc.phase.level2", "jdk.GCPhasePauseLevel2").timedOnes().by("name", "name"),
            Measure.of("gc.phase.level3", "jdk.GCPhasePauseLevel3").timedOnes().by("name", "name"),
            Measure.of("gc.phase.level4", "jdk.GCPhasePauseLevel4").timedOnes().by("name", "name"),
            Measure.of("gc.phase.parallel", "jdk.GCPhaseParallel").timedOnes().by("name", "name"),
            Measure.of("gc.phase.concurrent", "jdk.GCPhaseConcurrent")
                    .timedOnes()
                    .by("name", "name"),
            Measure.of("gc.phase.concurrent.level1", "jdk.GCPhaseConcurrentLevel1")
                    .timedOnes()
                    .by("name", "name"),
            Measure.of("gc.phase.concurrent.level2", "jdk.GCPhaseConcurrentLevel2")
                    .timedOnes()
                    .by("name", "name"),
            Measure.of("gc.system", "jdk.SystemGC").timedOnes().by("thread", "eventThread"),
            Measure.of("gc.reference", "jdk.GCReferenceStatistics")
                    .amount("count", Unit.COUNT)
                    .by("type", "type"),
            Measure.of("gc.promote.buffer", "jdk.PromoteObjectInNewPLAB")
                    .bytes("plabSize")
                    .by("class", "objectClass"),
            Measure.of("gc.promote.direct", "jdk.PromoteObjectOutsidePLAB")
                    .bytes("objectSize")
                    .by("class", "objectClass"),
            Measure.of("gc.failed.evacuation", "jdk.EvacuationFailed"),
            Measure.of("gc.failed.promotion", "jdk.PromotionFailed"),
            Measure.of("gc.failed.concurrent", "jdk.ConcurrentModeFailure"),
            Measure.of("gc.region", "jdk.G1HeapRegionTypeChange")
                    .neither()
                    .with(by("change", "from", "from", "to", "to")),
            Measure.of("gc.z.relocation", "jdk.ZRelocationSet")
                    .bytes("relocate")
                    .neither(),
            Measure.of("gc.z.page", "jdk.ZPageAllocation")
                    .timedOnes()
                    .bytes("size")
                    .by("type", "type"),
            Measure.of("gc.z.uncommit", "jdk.ZUncommit")
                    .timedOnes()
                    .bytes("uncommitted")
                    .neither(),
            Measure.of("alloc.stall", "jdk.ZAllocationStall")
                    .timedOnes()
                    .bytes("size")
                    .by("thread", "eventThread"),
            Measure.of("alloc.requiring.gc", "jdk.AllocationRequiringGC")
                    .bytes("size")
                    .by("thread", "eventThread"),
            Measure.of("metaspace.failure", "jdk.MetaspaceAllocationFailure")
                    .bytes("size")
                    .by("loader", "classLoader"),
            Measure.of("metaspace.oom", "jdk.MetaspaceOOM").bytes("size").by("loader", "classLoader"),
            // methods
            Measure.of("method.trace", "jdk.MethodTrace").timedOnes().by("method", "method"),
            Measure.of("method.deprecated", "jdk.DeprecatedInvocation").by("method", "method"),
            // security and serialization
            Measure.of("tls.handshake", "jdk.TLSHandshake")
                    .neither()
                    .with(by("peer", "host", "peerHost", "port", "peerPort"))
                    .with(by("protocol", "protocol", "protocolVersion", "cipher", "cipherSuite")),
            Measure.of("security.validation", "jdk.X509Validation").neither(),
            Measure.of("security.service", "jdk.SecurityProviderService")
                    .neither()
                    .with(by("algorithm", "type", "type", "algorithm", "algorithm")),
            Measure.of("serialization.read", "jdk.Deserialization")
                    .bytes("bytesRead")
                    .by("class", "type"),
            Measure.of("serialization.misdeclared", "jdk.SerializationMisdeclaration")
                    .by("class", "misdeclaredClass"),
            // the process
            Measure.of("process.start", "jdk.ProcessStart").neither().by("directory", "directory"),
            Measure.of("native.library.load", "jdk.NativeLibraryLoad")
                    .timedOnes()
                    .by("name", "name"),
            Measure.of("native.library.unload", "jdk.NativeLibraryUnload")
                    .timedOnes()
                    .by("name", "name"),
            Measure.of("native.malloc", "profiler.Malloc").bytes("size").by("thread", "eventThread"),
            Measure.of("native.free", "profiler.Free").neither().by("thread", "eventThread"),
            Measure.of("heap.live", "profiler.LiveObject")
                    .bytes("allocationSize")
                    .by("class", "objectClass"),
            // the recording itself
            Measure.of("sample.cpu", "jdk.ExecutionSample")
                    .neither()
                    .by("thread", "sampledThread")
                    .by("state", "state"),
            Measure.of("sample.native", "jdk.NativeMethodSample").neither().by("thread", "sampledThread"),
            Measure.of("sample.cputime", "jdk.CPUTimeSample").neither().by("thread", "eventThread"),
            Measure.of("sample.cputime.lost", "jdk.CPUTimeSamplesLost").amount("lostSamples", Unit.COUNT),
            Measure.of("sample.wall", "profiler.WallClockSample")
                    .neither()
                    .amount("samples", Unit.COUNT)
                    .by("thread", "sampledThread")
                    .by("state", "state"),
            Measure.of("recording.lost", "jdk.DataLoss").bytes("amount"),
            Measure.of("recording.flush", "jdk.Flush").timedOnes().bytes("size").neither());

    private Measures() {}
}

package assay.analysis.recording;

import static assay.analysis.model.WeightUnit.BYTES;
import static assay.analysis.model.WeightUnit.NANOSECONDS;
import static assay.analysis.model.WeightUnit.SAMPLES;
import static java.util.Map.entry;

import assay.analysis.model.EventNames;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.WeightUnit;
import java.util.Map;

/// What the events of a type that carries a stack trace are samples of, and what each weighs. If the type has no field
/// `weight`, each event weighs one sample.
///
/// @param weight field with the weight, empty if each event is one sample
/// @param scale field by which the weight is multiplied, empty if there is none: Datadog keeps the size of the sampled
/// object and for how many like it the sample stands
record SampleRule(ProfileKind kind, WeightUnit unit, String weight, String scale) {
    /// The field with an event's duration in ticks.
    static final String DURATION = "duration";

    private static final Map<String, SampleRule> RULES = Map.ofEntries(
            entry("jdk.ExecutionSample", counted(ProfileKind.CPU, "")),
            entry("jdk.CPUTimeSample", counted(ProfileKind.CPU, "")),
            entry("datadog.ExecutionSample", counted(ProfileKind.CPU, "weight")),
            entry("profiler.WallClockSample", counted(ProfileKind.WALL, "samples")),
            entry("datadog.MethodSample", counted(ProfileKind.WALL, "weight")),
            entry("jdk.ObjectAllocationSample", bytes(ProfileKind.ALLOCATION, "weight")),
            entry("jdk.ObjectAllocationInNewTLAB", bytes(ProfileKind.ALLOCATION, "tlabSize")),
            entry("jdk.ObjectAllocationOutsideTLAB", bytes(ProfileKind.ALLOCATION, "allocationSize")),
            entry("datadog.ObjectSample", new SampleRule(ProfileKind.ALLOCATION, BYTES, "size", "weight")),
            entry("profiler.LiveObject", bytes(ProfileKind.LIVE, "allocationSize")),
            entry("jdk.OldObjectSample", bytes(ProfileKind.LIVE, "objectSize")),
            entry("datadog.HeapLiveObject", new SampleRule(ProfileKind.LIVE, BYTES, "size", "weight")),
            entry("jdk.JavaMonitorEnter", timed(ProfileKind.LOCK)),
            entry("jdk.ThreadPark", timed(ProfileKind.LOCK)),
            entry("profiler.NativeLock", timed(ProfileKind.LOCK)),
            entry("jdk.FileRead", timed(ProfileKind.IO)),
            entry("jdk.FileWrite", timed(ProfileKind.IO)),
            entry("jdk.FileForce", timed(ProfileKind.IO)),
            entry("jdk.SocketRead", timed(ProfileKind.IO)),
            entry("jdk.SocketWrite", timed(ProfileKind.IO)),
            entry("jdk.JavaExceptionThrow", counted(ProfileKind.EXCEPTION, "")),
            entry("jdk.JavaErrorThrow", counted(ProfileKind.EXCEPTION, "")),
            entry("datadog.ExceptionSample", counted(ProfileKind.EXCEPTION, "")),
            entry("jdk.NativeMethodSample", counted(ProfileKind.NATIVE, "")),
            entry(NativeMemory.ALLOCATED, bytes(ProfileKind.NATIVE_MEMORY, "size")),
            entry(NativeMemory.NOT_FREED, bytes(ProfileKind.NATIVE_LEAK, "size")),
            entry("jdk.VirtualThreadPinned", timed(ProfileKind.PINNED)),
            entry("jdk.ClassLoad", timed(ProfileKind.CLASS)),
            entry("jdk.ClassDefine", counted(ProfileKind.CLASS, "")));

    private static final SampleRule OTHER = timed(ProfileKind.OTHER);

    private static SampleRule counted(ProfileKind kind, String weight) {
        return new SampleRule(kind, SAMPLES, weight, "");
    }

    private static SampleRule bytes(ProfileKind kind, String weight) {
        return new SampleRule(kind, BYTES, weight, "");
    }

    private static SampleRule timed(ProfileKind kind) {
        return new SampleRule(kind, NANOSECONDS, DURATION, "");
    }

    /// The rule for an event type by its recorded name; format 1.0 names `jdk.X` as `com.oracle.jdk.X`.
    static SampleRule of(String event) {
        return RULES.getOrDefault(EventNames.current(event), OTHER);
    }
}

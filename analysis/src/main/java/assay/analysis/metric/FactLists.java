package assay.analysis.metric;

import static assay.analysis.model.Unit.BYTES;
import static assay.analysis.model.Unit.COUNT;
import static assay.analysis.model.Unit.NANOSECONDS;
import static assay.analysis.model.Unit.NONE;

import java.util.List;

/// The tables of plain facts. Each line names its events.
final class FactLists {
    static final List<Facts> ALL = List.of(
            Facts.once(
                            "jvm.flags",
                            "jdk.BooleanFlag",
                            "jdk.IntFlag",
                            "jdk.UnsignedIntFlag",
                            "jdk.LongFlag",
                            "jdk.UnsignedLongFlag",
                            "jdk.DoubleFlag",
                            "jdk.StringFlag")
                    .text("name", "name")
                    .text("value", "value")
                    .text("origin", "origin"),
            Facts.each(
                            "jvm.flags.changed",
                            "jdk.BooleanFlagChanged",
                            "jdk.IntFlagChanged",
                            "jdk.UnsignedIntFlagChanged",
                            "jdk.LongFlagChanged",
                            "jdk.UnsignedLongFlagChanged",
                            "jdk.DoubleFlagChanged",
                            "jdk.StringFlagChanged")
                    .text("name", "name")
                    .text("old value", "oldValue")
                    .text("new value", "newValue")
                    .text("origin", "origin"),
            Facts.once("jvm.properties", "jdk.InitialSystemProperty")
                    .text("name", "key")
                    .text("value", "value"),
            Facts.once("jvm.properties.security", "jdk.InitialSecurityProperty")
                    .text("name", "key")
                    .text("value", "value"),
            Facts.each("security.properties.changed", "jdk.SecurityPropertyModification")
                    .text("name", "key")
                    .text("value", "value"),
            Facts.once("jvm.environment", "jdk.InitialEnvironmentVariable")
                    .text("name", "key")
                    .text("value", "value"),
            Facts.once("process.list", "jdk.SystemProcess").text("pid", "pid").text("command", "commandLine"),
            Facts.each("process.started", "jdk.ProcessStart")
                    .text("command", "command")
                    .text("directory", "directory")
                    .number("pid", "pid", NONE),
            Facts.once("native.libraries", "jdk.NativeLibrary").text("name", "name"),
            Facts.once("jvm.agents", "jdk.JavaAgent", "jdk.NativeAgent")
                    .text("name", "name")
                    .text("options", "options")
                    .text("dynamic", "dynamic")
                    .number("initialization", "initializationDuration", NANOSECONDS),
            Facts.once("recording.recordings", "jdk.ActiveRecording")
                    .text("name", "name")
                    .text("destination", "destination")
                    .number("duration", "recordingDuration", NANOSECONDS)
                    .number("max age", "maxAge", NANOSECONDS)
                    .number("max size", "maxSize", BYTES),
            Facts.each("recording.log", "profiler.Log").text("level", "level").text("message", "message"),
            Facts.each("recording.dumps", "jdk.DumpReason").text("reason", "reason"),
            Facts.each("jvm.shutdown", "jdk.Shutdown").text("reason", "reason"),
            Facts.each("security.certificates", "jdk.X509Certificate")
                    .text("subject", "subject")
                    .text("issuer", "issuer")
                    .text("algorithm", "algorithm")
                    .text("key type", "keyType")
                    .number("key length", "keyLength", NONE)
                    .text("valid from", "validFrom")
                    .text("valid until", "validUntil"),
            Facts.each("heap.dumps", "jdk.HeapDump")
                    .text("destination", "destination")
                    .number("duration", "duration", NANOSECONDS)
                    .number("bytes", "size", BYTES),
            Facts.once("method.timing", "jdk.MethodTiming")
                    .text("method", "method")
                    .number("count", "invocations", COUNT)
                    .number("min", "minimum", NANOSECONDS)
                    .number("mean", "average", NANOSECONDS)
                    .number("max", "maximum", NANOSECONDS),
            Facts.once("class.finalizers", "jdk.FinalizerStatistics")
                    .text("class", "finalizableClass")
                    .text("source", "codeSource")
                    .number("objects", "objects", COUNT)
                    .number("finalizers run", "totalFinalizersRun", COUNT),
            Facts.each("codecache.fills", "jdk.CodeCacheFull")
                    .text("heap", "codeBlobType")
                    .number("free", "unallocatedCapacity", BYTES)
                    .number("entries", "entryCount", COUNT)
                    .number("methods", "methodCount", COUNT)
                    .number("times full", "fullCount", COUNT)
                    .number("code cache", "codeCacheMaxCapacity", BYTES),
            Facts.once("heap.objects", "jdk.ObjectCount")
                    .text("class", "objectClass")
                    .number("count", "count", COUNT)
                    .number("bytes", "totalSize", BYTES),
            Facts.once("heap.objects.after", "jdk.ObjectCountAfterGC")
                    .text("class", "objectClass")
                    .number("count", "count", COUNT)
                    .number("bytes", "totalSize", BYTES));

    private FactLists() {}
}

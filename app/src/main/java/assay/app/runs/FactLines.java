package assay.app.runs;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Run;
import assay.analysis.stacks.CollapsedReader;
import assay.analysis.unit.UnitFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a run comes from, as lines of label and text in the order in which people ask; what is unknown is absent.
public final class FactLines {
    private FactLines() {}

    /// JVM, machine, file and labels of the run.
    public static Map<String, String> of(Run run, RecordingFacts facts) {
        Jvm jvm = facts.jvm();
        Machine machine = facts.machine();
        Map<String, String> lines = new LinkedHashMap<>();
        put(lines, "JVM", joined(" ", jvm.name(), jvm.version()));
        put(lines, "JVM arguments", jvm.jvmArguments());
        put(lines, "Program", jvm.javaArguments());
        put(lines, "Machine", joined(", ", machine.cpu(), threads(machine), memory(machine)));
        put(lines, "System", joined(", ", machine.operatingSystem(), machine.container()));
        put(
                lines,
                "File",
                run.source().path() + ", " + UnitFormat.bytes(run.source().sizeBytes()));
        put(lines, "Format", format(run, facts));
        put(lines, "Project", run.project());
        put(lines, "Tags", run.tags().entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")));
        return lines;
    }

    private static String format(Run run, RecordingFacts facts) {
        return switch (run.kind()) {
            case RECORDING ->
                "JFR %s, %d %s".formatted(facts.version(), facts.chunks(), facts.chunks() == 1 ? "chunk" : "chunks");
            case BENCHMARK, HISTOGRAM -> facts.version();
            case STACKS -> facts.version().equals(CollapsedReader.FORMAT) ? "collapsed stacks" : facts.version();
        };
    }

    private static void put(Map<String, String> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.put(label, text.strip());
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private static @Nullable String threads(Machine machine) {
        return machine.hardwareThreads() == null ? null : machine.hardwareThreads() + " hardware threads";
    }

    private static @Nullable String memory(Machine machine) {
        return machine.memoryBytes() == null ? null : UnitFormat.bytes(machine.memoryBytes());
    }
}

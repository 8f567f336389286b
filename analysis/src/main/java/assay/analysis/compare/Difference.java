package assay.analysis.compare;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import assay.analysis.unit.UnitFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something in which two recordings were not made alike, so that a change may have another cause than the code.
///
/// @param what `JVM version`, `CPU`, `duration`…
/// @param base as a person reads it; `unknown` where the recording does not tell
/// @param candidate the same
public record Difference(String what, String base, String candidate) {
    private static final double DURATION_TOLERANCE = 0.25;

    /// What differs in JVM, machine and length (by more than a quarter), most telling first.
    public static List<Difference> between(RecordingFacts base, RecordingFacts candidate) {
        List<Difference> differences = new ArrayList<>();
        Jvm before = base.jvm();
        Jvm after = candidate.jvm();
        add(differences, "JVM", before.name(), after.name());
        add(differences, "JVM version", before.version(), after.version());
        addArguments(differences, before.jvmArguments(), after.jvmArguments());
        Machine here = base.machine();
        Machine there = candidate.machine();
        add(differences, "CPU", here.cpu(), there.cpu());
        add(differences, "hardware threads", here.hardwareThreads(), there.hardwareThreads());
        add(differences, "memory", bytes(here.memoryBytes()), bytes(there.memoryBytes()));
        add(differences, "operating system", here.operatingSystem(), there.operatingSystem());
        add(differences, "container", here.container(), there.container());
        addDuration(differences, base.durationNanos(), candidate.durationNanos());
        return List.copyOf(differences);
    }

    private static void add(
            List<Difference> differences, String what, @Nullable Object base, @Nullable Object candidate) {
        if (!Objects.equals(base, candidate)) {
            differences.add(new Difference(what, text(base), text(candidate)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "unknown" : value.toString();
    }

    /// Only the arguments that one side has and the other has not.
    private static void addArguments(List<Difference> differences, @Nullable String base, @Nullable String candidate) {
        Set<String> before = arguments(base);
        Set<String> after = arguments(candidate);
        if (!before.equals(after)) {
            differences.add(new Difference("JVM arguments", without(before, after), without(after, before)));
        }
    }

    private static Set<String> arguments(@Nullable String line) {
        return line == null || line.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(line.strip().split("\\s+")));
    }

    private static String without(Set<String> some, Set<String> others) {
        String text =
                some.stream().filter(argument -> !others.contains(argument)).collect(Collectors.joining(" "));
        return text.isEmpty() ? "none" : text;
    }

    private static @Nullable String bytes(@Nullable Long bytes) {
        return bytes == null ? null : UnitFormat.bytes(bytes);
    }

    private static void addDuration(List<Difference> differences, long base, long candidate) {
        if (Math.abs(candidate - base) > DURATION_TOLERANCE * Math.max(base, candidate)) {
            differences.add(new Difference("duration", UnitFormat.duration(base), UnitFormat.duration(candidate)));
        }
    }
}

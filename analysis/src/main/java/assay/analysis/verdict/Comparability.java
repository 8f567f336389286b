package assay.analysis.verdict;

import assay.analysis.compare.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whether two benchmarks were measured alike enough for their difference to be the code's.
///
/// @param blocking differences that forbid a verdict: another JVM, another JDK feature release, other JVM
/// options, another                 operation
/// @param cautions differences, and unknown facts on one side, that a reader should know
public record Comparability(List<Difference> blocking, List<Difference> cautions) {
    private static final String UNKNOWN = "unknown";

    public Comparability {
        blocking = List.copyOf(blocking);
        cautions = List.copyOf(cautions);
    }

    public boolean comparable() {
        return blocking.isEmpty();
    }

    public static Comparability between(Environment base, Environment candidate) {
        Finding finding = new Finding();
        finding.must("JVM", base.jvm().name(), candidate.jvm().name());
        finding.must(
                "JDK feature release",
                JvmOptions.feature(base.jvm().version()),
                JvmOptions.feature(candidate.jvm().version()));
        finding.options(base.jvm().jvmArguments(), candidate.jvm().jvmArguments());
        finding.settings(base.binding(), candidate.binding(), true);
        finding.may("JDK", base.jvm().version(), candidate.jvm().version());
        finding.may("host", base.host(), candidate.host());
        finding.may("CPU", base.machine().cpu(), candidate.machine().cpu());
        finding.may(
                "hardware threads",
                base.machine().hardwareThreads(),
                candidate.machine().hardwareThreads());
        finding.may("memory", base.machine().memoryBytes(), candidate.machine().memoryBytes());
        finding.may(
                "operating system",
                base.machine().operatingSystem(),
                candidate.machine().operatingSystem());
        finding.may("container", base.machine().container(), candidate.machine().container());
        finding.settings(base.harness(), candidate.harness(), false);
        return new Comparability(finding.blocking, finding.cautions);
    }

    private static final class Finding {
        final List<Difference> blocking = new ArrayList<>();
        final List<Difference> cautions = new ArrayList<>();

        void must(String what, @Nullable Object base, @Nullable Object candidate) {
            if (base == null || candidate == null) {
                may(what, base, candidate);
            } else if (!base.equals(candidate)) {
                blocking.add(new Difference(what, base.toString(), candidate.toString()));
            }
        }

        void may(String what, @Nullable Object base, @Nullable Object candidate) {
            if (!Objects.equals(base, candidate)) {
                cautions.add(
                        new Difference(what, Objects.toString(base, UNKNOWN), Objects.toString(candidate, UNKNOWN)));
            }
        }

        void options(@Nullable String base, @Nullable String candidate) {
            if (base == null || candidate == null) {
                may("JVM options", base, candidate);
                return;
            }
            must(
                    "JVM options",
                    JvmOptions.of(base).telling(),
                    JvmOptions.of(candidate).telling());
        }

        void settings(SortedMap<String, String> base, SortedMap<String, String> candidate, boolean binding) {
            TreeSet<String> names = new TreeSet<>(base.keySet());
            names.addAll(candidate.keySet());
            for (String name : names) {
                if (binding) {
                    must(name, base.get(name), candidate.get(name));
                } else {
                    may(name, base.get(name), candidate.get(name));
                }
            }
        }
    }
}

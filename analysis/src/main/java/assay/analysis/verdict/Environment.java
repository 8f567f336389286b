package assay.analysis.verdict;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where and how a benchmark was measured; what a result file does not tell is unknown and hinders nothing.
///
/// @param host name of the machine
/// @param binding settings that change what one operation is, so that they must be equal: `batch size`…
/// @param harness settings that change how well it is measured: `JMH`, `warm-up`, `measurement`, `forks`…
public record Environment(
        Jvm jvm,
        Machine machine,
        @Nullable String host,
        SortedMap<String, String> binding,
        SortedMap<String, String> harness) {
    /// Nothing is known.
    public static final Environment UNKNOWN =
            new Environment(Jvm.UNKNOWN, Machine.UNKNOWN, null, new TreeMap<>(), new TreeMap<>());

    public Environment {
        binding = Collections.unmodifiableSortedMap(new TreeMap<>(binding));
        harness = Collections.unmodifiableSortedMap(new TreeMap<>(harness));
    }
}

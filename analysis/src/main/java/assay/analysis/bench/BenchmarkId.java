package assay.analysis.bench;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What makes two results the same benchmark, in one file or in runs years apart. The unit is no part of it.
///
/// @param name as the tool writes it, fully qualified where it does so: `com.acme.JsonBench.parse`
/// @param mode JMH's word for how it was measured, for other tools the one that means the same
/// @param params all parameters by name
/// @param threads threads that ran it together, at least 1
public record BenchmarkId(String name, String mode, SortedMap<String, String> params, int threads)
        implements Comparable<BenchmarkId> {
    /// Operations per time.
    public static final String THROUGHPUT = "thrpt";
    /// Time per operation, measured over many in one go.
    public static final String AVERAGE_TIME = "avgt";
    /// Time of single operations, many of them: a distribution.
    public static final String SAMPLE = "sample";
    /// Time of one cold execution at a time.
    public static final String SINGLE_SHOT = "ss";
    /// A number that is neither a time nor a rate.
    public static final String VALUE = "value";

    public BenchmarkId {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", at least 1 required");
        }
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }

    /// By name, then mode, parameters and threads.
    @Override
    public int compareTo(BenchmarkId other) {
        int byName = name.compareTo(other.name);
        int byMode = byName != 0 ? byName : mode.compareTo(other.mode);
        int byParams = byMode != 0 ? byMode : params.toString().compareTo(other.params.toString());
        return byParams != 0 ? byParams : Integer.compare(threads, other.threads);
    }
}

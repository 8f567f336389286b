package assay.analysis.verdict;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What makes two results results of the same benchmark.
///
/// @param name full name; of a secondary metric with its name behind a colon:
/// `com.acme.Json.parse:gc.alloc.rate.norm`
/// @param mode `avgt`, `thrpt`…, empty where the tool has none
/// @param params all parameters
/// @param threads that ran it at once
public record BenchmarkKey(String name, String mode, SortedMap<String, String> params, int threads) {
    public BenchmarkKey {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }
}

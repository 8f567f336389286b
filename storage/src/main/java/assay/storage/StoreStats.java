package assay.storage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a store holds, in figures.
///
/// @param format the version of its tables
/// @param fileBytes size of the file, with what stands beside it and was not yet merged into it
/// @param freeBytes room in the file that nothing uses; [RunStore#compact()] gives it back
/// @param runs runs that are not in the bin
/// @param runsInBin runs that can still be restored
/// @param unmeasuredRuns runs, in the bin or not, without metrics, as an older version stored them
/// @param samples samples of all profiles
/// @param metrics metrics of all runs
/// @param dataBytes bytes of the packed data by what it is: `samples`, `symbols`, `series`, `tables`, `event index`,
///     `benchmarks`
public record StoreStats(
        int format,
        long fileBytes,
        long freeBytes,
        long runs,
        long runsInBin,
        long unmeasuredRuns,
        long samples,
        long metrics,
        SortedMap<String, Long> dataBytes) {
    public StoreStats {
        dataBytes = Collections.unmodifiableSortedMap(new TreeMap<>(dataBytes));
    }

    static StoreStats of(Session session, long fileBytes) {
        SortedMap<String, Long> data = new TreeMap<>();
        data.put("samples", bytes(session, "sample_block"));
        data.put("symbols", bytes(session, "symbol_block"));
        data.put("series", bytes(session, "series_block"));
        data.put("tables", bytes(session, "fact_block"));
        data.put("event index", bytes(session, "event_index"));
        data.put("benchmarks", bytes(session, "benchmark_block") + bytes(session, "secondary_metric"));
        return new StoreStats(
                (int) session.number("PRAGMA user_version"),
                fileBytes,
                session.number("PRAGMA freelist_count") * session.number("PRAGMA page_size"),
                session.number("SELECT count(*) FROM run WHERE deleted_ns IS NULL"),
                session.number("SELECT count(*) FROM run WHERE deleted_ns IS NOT NULL"),
                session.number("SELECT count(*) FROM run WHERE measured = 0"),
                session.number("SELECT coalesce(sum(samples), 0) FROM profile"),
                session.number("SELECT count(*) FROM metric"),
                data);
    }

    private static long bytes(Session session, String table) {
        return session.number("SELECT coalesce(sum(length(data)), 0) FROM " + table);
    }
}

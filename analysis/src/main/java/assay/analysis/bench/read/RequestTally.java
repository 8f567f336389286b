package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.bench.ValueHistogram;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the requests of a load test by name. A run of a load test is one fork with one iteration: requests of
/// one run hang together (a slow server slows all that wait for it), so they replicate nothing. All elapsed
/// times, of failed requests too, are kept exactly as a histogram in milliseconds; percentiles are those of R's
/// type 7. The files say nothing of when a request was meant to start: a test that waits for answers hides its
/// own delays.
final class RequestTally {
    private static final double[] PERCENTILES = {0, 50, 75, 90, 95, 99, 99.9, 100};
    private static final long MOST_MILLIS = 1L << 40;

    private final Map<String, Requests> byName = new LinkedHashMap<>();

    private static final class Requests {
        private final TreeMap<Double, Long> counts = new TreeMap<>();
        private long errors;
        private long firstStart = Long.MAX_VALUE;
        private long lastEnd = Long.MIN_VALUE;
    }

    /// @param startMillis since the epoch
    void add(String name, long startMillis, long elapsedMillis, boolean isGood, FileDraft draft)
            throws BadEntryException, TooMuchException {
        if (elapsedMillis < 0 || elapsedMillis > MOST_MILLIS) {
            throw new BadEntryException("has " + elapsedMillis + " ms for an elapsed time");
        }
        Requests requests = byName.get(name);
        if (requests == null) {
            draft.begin(byName.size());
            draft.take(100 + name.length());
            requests = new Requests();
            byName.put(name, requests);
        }
        if (requests.counts.merge((double) elapsedMillis, 1L, Long::sum) == 1) {
            draft.take(16); // a node of the tree
        }
        requests.errors += isGood ? 0 : 1;
        if (Math.abs(startMillis) < 1L << 53) {
            requests.firstStart = Math.min(requests.firstStart, startMillis);
            requests.lastEnd = Math.max(requests.lastEnd, startMillis + elapsedMillis);
        }
    }

    void addTo(FileDraft draft) throws IOException {
        for (Map.Entry<String, Requests> entry : byName.entrySet()) {
            Requests requests = entry.getValue();
            draft.add(benchmark(entry.getKey(), requests), "request " + entry.getKey());
            if (requests.firstStart > 0 && requests.firstStart != Long.MAX_VALUE) {
                draft.start(Instant.ofEpochMilli(requests.firstStart));
            }
        }
    }

    private static BenchmarkDraft benchmark(String name, Requests requests) {
        ValueHistogram histogram = JmhHistogram.ofCounts(requests.counts);
        BenchmarkDraft benchmark = new BenchmarkDraft(name, BenchmarkId.SAMPLE, Units.ofScore("ms", BenchmarkId.SAMPLE))
                .score(Score.of(histogram.mean()))
                .forks(Replication.PROCESS, RawForks.ofSingles(new double[] {histogram.mean()}))
                .histograms(List.of(List.of(histogram)))
                .secondary("requests", Units.ofSecondary("counts"), (double) histogram.total())
                .secondary("failed", Units.ofSecondary("counts"), (double) requests.errors);
        for (double percentile : PERCENTILES) {
            benchmark.percentile(percentile, interpolated(histogram, percentile));
        }
        double seconds = (requests.lastEnd - requests.firstStart) / 1e3;
        return requests.lastEnd > requests.firstStart
                ? benchmark.secondary(
                        "throughput", Units.ofScore("req/s", BenchmarkId.THROUGHPUT), histogram.total() / seconds)
                : benchmark;
    }

    /// Type 7 of Hyndman and Fan: linear between the order statistics around `1 + (n - 1) p`.
    private static double interpolated(ValueHistogram histogram, double percentile) {
        double place = (histogram.total() - 1) * percentile / 100;
        long below = (long) Math.floor(place);
        double low = ordered(histogram, below);
        double high = ordered(histogram, Math.min(below + 1, histogram.total() - 1));
        return low + (high - low) * (place - below);
    }

    /// The value at a rank from 0.
    private static double ordered(ValueHistogram histogram, long rank) {
        long seen = 0;
        for (int index = 0; index < histogram.size(); index++) {
            seen += histogram.count(index);
            if (seen > rank) {
                return histogram.value(index);
            }
        }
        return Double.NaN;
    }
}

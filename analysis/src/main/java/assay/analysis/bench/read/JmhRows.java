package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts the rows of JMH's tables together: those of secondary metrics follow the one of their benchmark.
final class JmhRows {
    private final FileDraft draft;
    private @Nullable BenchmarkDraft current;
    private String place = "";

    /// @param name of the benchmark, or `benchmark:metric`
    record Row(
            String name,
            String mode,
            double threads,
            Score score,
            String unit,
            String samples,
            SortedMap<String, String> params) {
        Row(String name, String mode, double threads, Score score, String unit, String samples) {
            this(name, mode, threads, score, unit, samples, new TreeMap<>());
        }

        boolean isSecondary() {
            return name.indexOf(':') > 0;
        }

        String benchmark() {
            return isSecondary() ? name.substring(0, name.indexOf(':')) : name;
        }

        String metric() {
            return JmhNames.secondary(name.substring(name.indexOf(':') + 1));
        }
    }

    JmhRows(FileDraft draft) {
        this.draft = draft;
    }

    void add(Row row, String rowPlace) throws BadEntryException, IOException {
        if (row.benchmark().isBlank() || row.mode().isBlank()) {
            throw new BadEntryException("has no name or mode");
        }
        BenchmarkDraft next = new BenchmarkDraft(row.benchmark(), row.mode(), Units.ofScore(row.unit(), row.mode()))
                .threads(row.threads());
        row.params().forEach(next::param);
        if (!row.isSecondary()) {
            finish();
            current = next.score(row.score()).setting("samples", row.samples());
            place = rowPlace;
        } else if (current != null && current.id().equals(next.id())) {
            secondary(row, current);
        } else {
            throw new BadEntryException("is a secondary metric that follows no row of its benchmark");
        }
    }

    private static void secondary(Row row, BenchmarkDraft benchmark) {
        double percentile = JmhNames.percentile(row.metric());
        if (row.mode().equals(BenchmarkId.SAMPLE) && !Double.isNaN(percentile)) {
            benchmark.percentile(percentile, row.score().value());
        } else {
            benchmark.secondary(
                    new SecondaryMetric(row.metric(), Units.ofSecondary(row.unit()), row.score(), RawForks.NONE));
        }
    }

    /// Hands on the last benchmark.
    void finish() throws IOException {
        if (current != null) {
            draft.add(current, place);
            current = null;
        }
    }
}

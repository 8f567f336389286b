package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads what Google Benchmark writes with `--benchmark_format=json`. A repetition is the whole measurement
/// again in the same process, so it is a fork of the kind [Replication#REPETITION] with one iteration: what one
/// of its lines gives is already a mean over its iterations.
///
/// The score is the mean of the repetitions' real time, as the tool states no interval. Aggregates are left
/// out, because they repeat the repetitions; where a file has nothing but aggregates
/// (`--benchmark_report_aggregates_only`), the mean is the score. Rows of complexity (`BigO`, `RMS`) are no
/// times.
final class GoogleBenchmarkReader implements FormatReader {
    private static final Set<String> KNOWN = Set.of(
            "family_index",
            "per_family_instance_index",
            "repetitions",
            "repetition_index",
            "threads",
            "iterations",
            "real_time",
            "cpu_time");

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Row> aggregates = new LinkedHashMap<>();

    /// Repetitions of one benchmark.
    private record Row(String name, String unit, double threads, String place, Map<String, GrowingDoubles> values) {}

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("Google Benchmark");
        try {
            JsonObject rest =
                    JsonEntries.read(source, draft, "benchmarks", (entry, place) -> take(entry, place, draft));
            context(rest.object("context"), draft);
        } finally {
            aggregates.forEach(rows::putIfAbsent);
            for (Row row : rows.values()) {
                add(row, draft);
            }
        }
    }

    private void take(JsonObject entry, String place, FileDraft draft) throws BadEntryException, TooMuchException {
        String name = entry.text("run_name", entry.requiredText("name"));
        if (entry.isTrue("error_occurred") || entry.isTrue("skipped") || entry.has("error_message")) {
            draft.problem(
                    Code.FAILED,
                    place,
                    "'" + name + "' failed: " + entry.text("error_message", "no reason given") + ".");
            return;
        }
        String aggregate = entry.text("aggregate_name");
        boolean isAggregate = "aggregate".equals(entry.text("run_type")) && aggregate != null;
        if (isAggregate && !"mean".equals(aggregate)) {
            return;
        }
        if (!Double.isFinite(entry.number("real_time"))) {
            throw new BadEntryException("has no 'real_time'");
        }
        String unit = entry.text("time_unit", "ns");
        draft.begin(rows.size());
        Row row = (isAggregate ? aggregates : rows)
                .computeIfAbsent(
                        name + '\0' + unit, _ -> new Row(name, unit, entry.number("threads"), place, new TreeMap<>()));
        for (String field : entry.names()) {
            boolean isCounter = entry.number(field, Double.NaN) == entry.number(field) && !KNOWN.contains(field);
            if (isCounter || field.equals("real_time") || field.equals("cpu_time")) {
                row.values.computeIfAbsent(field, _ -> new GrowingDoubles()).add(entry.number(field));
            }
        }
    }

    private static void add(Row row, FileDraft draft) throws TooMuchException {
        String mode = BenchmarkId.AVERAGE_TIME;
        BenchmarkUnit unit = Units.ofScore(row.unit + "/op", mode);
        RawForks forks = forks(row.values.get("real_time"));
        BenchmarkDraft benchmark = new BenchmarkDraft(row.name, mode, unit)
                .threads(row.threads)
                .forks(Replication.REPETITION, forks)
                .score(BenchmarkDraft.meanOf(forks));
        row.values.forEach((name, values) -> {
            if (!name.equals("real_time")) {
                benchmark.secondary(name, unitOf(name, unit), forks(values));
            }
        });
        draft.add(benchmark, row.place);
    }

    private static BenchmarkUnit unitOf(String counter, BenchmarkUnit time) {
        return switch (counter) {
            case "cpu_time" -> time;
            case "bytes_per_second" -> Units.ofScore("B/s", BenchmarkId.THROUGHPUT);
            case "items_per_second" -> Units.ofScore("items/s", BenchmarkId.THROUGHPUT);
            default -> Units.ofSecondary("");
        };
    }

    private static RawForks forks(@Nullable GrowingDoubles values) {
        return values == null ? RawForks.NONE : RawForks.ofSingles(values.toArray());
    }

    private static void context(JsonObject context, FileDraft draft) {
        draft.version(context.text("library_version"));
        draft.start(context.text("date"));
        draft.fact(EnvironmentKeys.HOST, context.text("host_name"));
        draft.fact(EnvironmentKeys.CPU_COUNT, context.text("num_cpus"));
        for (String name : new String[] {"executable", "mhz_per_cpu", "library_build_type", "cpu_scaling_enabled"}) {
            draft.fact(name, context.text(name));
        }
        if ("debug".equals(context.text("library_build_type"))) {
            draft.problem(Code.DOUBTFUL, "", "The benchmark library was built for debugging: times mislead.");
        }
        if (context.isTrue("cpu_scaling_enabled")) {
            draft.problem(Code.DOUBTFUL, "", "The processor's frequency scaling was on: times are noisy.");
        }
    }
}

package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.io.IOException;

/// Reads what hyperfine writes with `--export-json`. Each run is a process of its own, so a run is a fork with
/// one iteration: exactly the replication that differences between processes need. Warm-up runs are not in the
/// file.
///
/// Times are seconds. The score is the mean; hyperfine states a standard deviation and no interval. With
/// `--ignore-failure` runs that failed are among the times, which is told.
final class HyperfineReader implements FormatReader {
    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("hyperfine");
        JsonEntries.read(source, draft, "results", (entry, place) -> take(entry, place, draft));
    }

    private static void take(JsonObject entry, String place, FileDraft draft) throws BadEntryException, IOException {
        String mode = BenchmarkId.SINGLE_SHOT;
        BenchmarkUnit seconds = Units.ofScore("s", mode);
        BenchmarkDraft benchmark = new BenchmarkDraft(entry.requiredText("command"), mode, seconds);
        JsonObject params = entry.object("parameters");
        params.names().forEach(name -> benchmark.param(name, params.text(name, "")));
        benchmark
                .forks(
                        Replication.PROCESS,
                        RawForks.ofSingles(entry.list("times").numbers()))
                .score(Score.of(entry.number("mean")))
                .percentile(0, entry.number("min"))
                .percentile(50, entry.number("median"))
                .percentile(100, entry.number("max"))
                .secondary("user", seconds, entry.number("user"))
                .secondary("system", seconds, entry.number("system"));
        memory(entry, benchmark);
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has no time");
        }
        failures(entry, place, draft);
        draft.add(benchmark, place);
    }

    private static void memory(JsonObject entry, BenchmarkDraft benchmark) {
        RawForks bytes = RawForks.ofSingles(entry.list("memory_usage_byte").numbers());
        if (!bytes.isEmpty()) {
            benchmark.secondary("memory", Units.ofScore("B", BenchmarkId.SINGLE_SHOT), bytes);
        }
    }

    private static void failures(JsonObject entry, String place, FileDraft draft) {
        JsonList codes = entry.list("exit_codes");
        int failed = 0;
        for (double code : codes.numbers()) {
            failed += code == 0 ? 0 : 1; // that of a killed process is null
        }
        if (failed > 0) {
            draft.problem(
                    Code.FAILED,
                    place,
                    failed + " of " + codes.size() + " runs failed or were killed; their times are among the others.");
        }
    }
}

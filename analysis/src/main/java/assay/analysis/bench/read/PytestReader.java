package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.io.IOException;

/// Reads what pytest-benchmark saves. All rounds are iterations of the one process that ran them, one fork; the
/// file has them only with `--benchmark-save-data`. Times are seconds for one call, already divided by the
/// calls of a round.
///
/// The score is the mean; the tool states a standard deviation and no interval. What is no single text in
/// `params` stays with the text of its values, and `param`, the id of the parameter set, is not needed beside
/// them.
final class PytestReader implements FormatReader {
    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("pytest-benchmark");
        JsonObject rest = JsonEntries.read(source, draft, "benchmarks", (entry, place) -> take(entry, place, draft));
        draft.version(rest.text("version"));
        draft.start(rest.text("datetime"));
        machine(rest.object("machine_info"), draft);
        JsonObject commit = rest.object("commit_info");
        draft.fact(EnvironmentKeys.COMMIT, commit.text("id"));
        draft.fact(EnvironmentKeys.BRANCH, commit.text("branch"));
        draft.fact("commit.dirty", commit.text("dirty"));
    }

    private static void take(JsonObject entry, String place, FileDraft draft) throws BadEntryException, IOException {
        String mode = BenchmarkId.AVERAGE_TIME;
        JsonObject stats = entry.requiredObject("stats");
        String name = entry.text("fullname", entry.text("name", ""));
        if (name.isBlank()) {
            throw new BadEntryException("has no 'fullname'");
        }
        BenchmarkDraft benchmark = new BenchmarkDraft(name, mode, Units.ofScore("s/op", mode));
        JsonObject params = entry.object("params");
        params.names().forEach(param -> benchmark.param(param, paramText(params, param)));
        benchmark
                .forks(Replication.PROCESS, RawForks.ofOne(stats.list("data").numbers()))
                .score(Score.of(stats.number("mean")))
                .percentile(0, stats.number("min"))
                .percentile(25, stats.number("q1"))
                .percentile(50, stats.number("median"))
                .percentile(75, stats.number("q3"))
                .percentile(100, stats.number("max"))
                .setting("rounds", stats.text("rounds"))
                .setting("iterations", stats.text("iterations"))
                .setting("stddev", stats.text("stddev"))
                .setting("group", entry.text("group"));
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has no 'mean'");
        }
        draft.add(benchmark, place);
    }

    private static String paramText(JsonObject params, String name) {
        String text = params.text(name);
        return text != null ? text : params.list(name).joined(" ");
    }

    private static void machine(JsonObject machine, FileDraft draft) {
        JsonObject cpu = machine.object("cpu");
        draft.fact(EnvironmentKeys.HOST, machine.text("node"));
        draft.fact(EnvironmentKeys.ARCHITECTURE, machine.text("machine"));
        draft.fact(EnvironmentKeys.OPERATING_SYSTEM, (machine.text("system", "") + " " + machine.text("release", "")));
        draft.fact(EnvironmentKeys.CPU, cpu.text("brand_raw", cpu.text("brand", "")));
        draft.fact(EnvironmentKeys.CPU_COUNT, cpu.text("count"));
        draft.fact(
                EnvironmentKeys.RUNTIME,
                machine.text("python_implementation", "") + " " + machine.text("python_version", ""));
    }
}

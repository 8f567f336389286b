package assay.storage;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.job.Cancellation;
import assay.storage.EncodedBenchmarks.EncodedBenchmark;
import assay.storage.EncodedBenchmarks.EncodedSecondary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the benchmarks of one run within the transaction of its session.
final class BenchmarkWriter {
    private final Session session;
    private final long run;
    private final Cancellation cancellation;

    BenchmarkWriter(Session session, long run, Cancellation cancellation) {
        this.session = session;
        this.run = run;
        this.cancellation = cancellation;
    }

    void write(EncodedBenchmarks encoded) {
        BenchmarkFile file = encoded.file();
        session.update(
                "INSERT INTO benchmark_run VALUES (?, ?, ?, ?)",
                run,
                file.tool(),
                file.toolVersion(),
                file.start() == null ? null : InstantNanos.of(file.start()));
        file.environment()
                .forEach((name, value) ->
                        session.update("INSERT INTO benchmark_environment VALUES (?, ?, ?)", run, name, value));
        write(file.problems());
        for (int i = 0; i < encoded.benchmarks().size(); i++) {
            cancellation.check();
            write(encoded.benchmarks().get(i), i, file.environment());
        }
        session.update("UPDATE run SET measured = 1 WHERE id = ?", run);
    }

    private void write(List<BenchmarkProblem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            BenchmarkProblem problem = problems.get(i);
            session.update(
                    "INSERT INTO benchmark_problem VALUES (?, ?, ?, ?, ?)",
                    run,
                    i,
                    problem.code().word(),
                    problem.place(),
                    problem.message());
        }
    }

    private void write(EncodedBenchmark encoded, int position, Map<String, String> common) {
        Benchmark benchmark = encoded.benchmark();
        BenchmarkUnit unit = benchmark.unit();
        Score score = benchmark.score();
        long id = session.insert(
                """
                INSERT INTO benchmark (run_id, position, name, mode, threads, unit, base_unit, factor, better,
                                       replication, forks, raw_values, score, error, low, high, confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                run,
                position,
                benchmark.id().name(),
                benchmark.id().mode(),
                benchmark.id().threads(),
                unit.text(),
                unit.base().word(),
                unit.factor(),
                unit.better().word(),
                benchmark.replication().word(),
                benchmark.forks().forkCount(),
                benchmark.forks().valueCount(),
                known(score.value()),
                known(score.error()),
                known(score.low()),
                known(score.high()),
                known(score.confidence()));
        writeFacts(id, "param", benchmark.id().params(), Map.of());
        writeFacts(id, "environment", benchmark.environment(), common);
        writeFacts(id, "setting", benchmark.settings(), Map.of());
        benchmark
                .percentiles()
                .forEach((percentile, value) ->
                        session.update("INSERT INTO benchmark_percentile VALUES (?, ?, ?)", id, percentile, value));
        encoded.blocks()
                .forEach((kind, block) ->
                        session.update("INSERT INTO benchmark_block VALUES (?, ?, ?)", id, kind, block.bytes()));
        for (int i = 0; i < encoded.secondary().size(); i++) {
            write(encoded.secondary().get(i), i, id);
        }
    }

    private void writeFacts(long benchmark, String kind, Map<String, String> facts, Map<String, String> common) {
        facts.forEach((name, value) -> {
            if (!value.equals(common.get(name))) {
                session.update("INSERT INTO benchmark_fact VALUES (?, ?, ?, ?)", benchmark, kind, name, value);
            }
        });
    }

    private void write(EncodedSecondary encoded, int position, long benchmark) {
        SecondaryMetric metric = encoded.metric();
        Score score = metric.score();
        session.update(
                "INSERT INTO secondary_metric VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                benchmark,
                position,
                metric.name(),
                metric.unit().text(),
                metric.unit().base().word(),
                metric.unit().factor(),
                metric.unit().better().word(),
                known(score.value()),
                known(score.error()),
                known(score.low()),
                known(score.high()),
                known(score.confidence()),
                encoded.block().map(SealedBlock::bytes).orElse(null));
    }

    /// SQLite has no NaN: it stores NULL for it, which this says aloud.
    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}

package assay.app.cli;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.model.Run;
import assay.app.export.Json;
import assay.app.runs.ImportProblem;
import assay.app.runs.RunSource;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/// What `show --json` prints of benchmarks. A number that the file does not tell is null.
final class ShowBenchmarksJson {
    private final JsonGenerator json;

    private ShowBenchmarksJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(RunSource source, BenchmarkFile file, PrintWriter out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            new ShowBenchmarksJson(json).write(source, file);
        }
        out.println();
    }

    private void write(RunSource source, BenchmarkFile file) throws IOException {
        Run run = source.run();
        json.writeStartObject();
        if (source.stored()) {
            json.writeNumberField("id", run.id());
        } else {
            json.writeNullField("id");
        }
        json.writeStringField("kind", run.kind().word());
        json.writeStringField("name", run.name());
        json.writeStringField("file", run.source().path().toString());
        json.writeStringField(
                "sha256", run.source().sha256().isEmpty() ? null : run.source().sha256());
        json.writeStringField("start", run.start().toString());
        json.writeStringField("tool", file.tool());
        json.writeStringField("toolVersion", file.toolVersion().isEmpty() ? null : file.toolVersion());
        writeTexts("environment", file.environment());
        json.writeArrayFieldStart("benchmarks");
        for (Benchmark benchmark : file.benchmarks()) {
            write(benchmark);
        }
        json.writeEndArray();
        ImportJson.writeProblems(ImportProblem.ofResults(file.problems()), json);
        json.writeEndObject();
    }

    private void write(Benchmark benchmark) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", benchmark.id().name());
        writeTexts("params", benchmark.id().params());
        json.writeStringField("mode", benchmark.id().mode());
        json.writeNumberField("threads", benchmark.id().threads());
        json.writeStringField("replication", benchmark.replication().word());
        json.writeNumberField("forks", benchmark.forks().forkCount());
        json.writeNumberField("iterations", iterations(benchmark.forks()));
        writeScore(benchmark.unit(), benchmark.score());
        json.writeObjectFieldStart("percentiles");
        for (Map.Entry<Double, Double> percentile : benchmark.percentiles().entrySet()) {
            JsonNumbers.write(percentile.getKey().toString(), percentile.getValue(), json);
        }
        json.writeEndObject();
        writeForks("values", benchmark.forks());
        writeForks("warmUp", benchmark.warmUp());
        writeTexts("settings", benchmark.settings());
        json.writeArrayFieldStart("secondary");
        for (SecondaryMetric metric : benchmark.secondary()) {
            json.writeStartObject();
            json.writeStringField("name", metric.name());
            writeScore(metric.unit(), metric.score());
            writeForks("values", metric.forks());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Of the longest fork.
    static int iterations(RawForks forks) {
        int most = 0;
        for (int fork = 0; fork < forks.forkCount(); fork++) {
            most = Math.max(most, forks.fork(fork).length);
        }
        return most;
    }

    private void writeScore(BenchmarkUnit unit, Score score) throws IOException {
        json.writeStringField("unit", unit.text());
        json.writeStringField("better", unit.better().word());
        JsonNumbers.write("score", score.value(), json);
        JsonNumbers.write("error", score.error(), json);
        JsonNumbers.write("low", score.low(), json);
        JsonNumbers.write("high", score.high(), json);
        JsonNumbers.write("confidence", score.confidence(), json);
    }

    private void writeTexts(String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private void writeForks(String name, RawForks forks) throws IOException {
        json.writeArrayFieldStart(name);
        for (double[] fork : forks.toArray()) {
            json.writeArray(fork, 0, fork.length);
        }
        json.writeEndArray();
    }
}

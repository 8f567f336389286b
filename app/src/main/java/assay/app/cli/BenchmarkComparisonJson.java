package assay.app.cli;

import assay.analysis.compare.Difference;
import assay.analysis.stat.Interval;
import assay.analysis.verdict.BenchmarkChange;
import assay.analysis.verdict.Evidence;
import assay.app.bench.ResultComparison;
import assay.app.export.Json;
import assay.app.runs.RunSource;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// What `compare --json` prints of benchmarks: the comparison, or an array of them if there are several candidates.
final class BenchmarkComparisonJson {
    private final JsonGenerator json;

    private BenchmarkComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(RunSource base, List<RunSource> candidates, List<ResultComparison> comparisons, PrintWriter out)
            throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            BenchmarkComparisonJson writer = new BenchmarkComparisonJson(json);
            if (comparisons.size() == 1) {
                writer.write(base, candidates.getFirst(), comparisons.getFirst());
            } else {
                json.writeStartObject();
                json.writeArrayFieldStart("comparisons");
                for (int i = 0; i < comparisons.size(); i++) {
                    writer.write(base, candidates.get(i), comparisons.get(i));
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        out.println();
    }

    private void write(RunSource base, RunSource candidate, ResultComparison comparison) throws IOException {
        json.writeStartObject();
        writeRun("base", base);
        writeRun("candidate", candidate);
        json.writeBooleanField("comparable", comparison.comparable());
        json.writeArrayFieldStart("differences");
        for (Difference difference : comparison.differences()) {
            json.writeStartObject();
            json.writeStringField("what", difference.what());
            json.writeStringField("base", difference.base());
            json.writeStringField("candidate", difference.candidate());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("hostNoise");
        JsonNumbers.write("base", comparison.host().base(), json);
        JsonNumbers.write("candidate", comparison.host().candidate(), json);
        json.writeEndObject();
        json.writeArrayFieldStart("rows");
        for (ResultComparison.Row row : comparison.rows()) {
            write(row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("frames");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRun(String side, RunSource source) throws IOException {
        json.writeObjectFieldStart(side);
        if (source.stored()) {
            json.writeNumberField("id", source.run().id());
        } else {
            json.writeNullField("id");
        }
        json.writeStringField("name", source.run().name());
        json.writeEndObject();
    }

    private void write(ResultComparison.Row row) throws IOException {
        BenchmarkChange change = row.change();
        json.writeStartObject();
        json.writeStringField("metric", change.key().name());
        json.writeStringField("mode", change.key().mode());
        json.writeObjectFieldStart("params");
        for (Map.Entry<String, String> param : change.key().params().entrySet()) {
            json.writeStringField(param.getKey(), param.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("threads", change.key().threads());
        json.writeStringField("unit", change.unit());
        json.writeStringField("better", change.better().word());
        JsonNumbers.write("base", row.base(), json);
        JsonNumbers.write("candidate", row.candidate(), json);
        writeEvidence(change.evidence());
        json.writeStringField("verdict", change.verdict().word());
        json.writeArrayFieldStart("reasons");
        for (String reason : row.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeEvidence(Optional<Evidence> evidence) throws IOException {
        Optional<Interval> interval = evidence.flatMap(Evidence::interval);
        Optional<Evidence> tested = evidence.filter(one -> one.forkTest().isPresent());
        JsonNumbers.write(
                "changePercent", number(evidence, one -> one.changePercent().orElse(Double.NaN)), json);
        JsonNumbers.write("ciLow", number(interval, Interval::low), json);
        JsonNumbers.write("ciHigh", number(interval, Interval::high), json);
        JsonNumbers.write("pValue", number(tested, Evidence::pValue), json);
        JsonNumbers.write("pAdjusted", number(tested, Evidence::pAdjusted), json);
        JsonNumbers.write("effectSize", number(evidence, Evidence::effectSize), json);
        json.writeStringField("test", tested.isPresent() ? Evidence.TEST : null);
    }

    private static <T> OptionalDouble number(Optional<T> from, ToDoubleFunction<T> number) {
        return from.isPresent() ? OptionalDouble.of(number.applyAsDouble(from.get())) : OptionalDouble.empty();
    }
}

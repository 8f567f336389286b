package assay.app.cli;

import assay.analysis.compare.Difference;
import assay.analysis.compare.FrameChange;
import assay.app.export.Json;
import assay.app.measure.MetricChange;
import assay.app.runs.RunComparison;
import assay.app.runs.RunSource;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// What `compare --json` prints: the comparison, or an array of them if there are several candidates.
final class ComparisonJson {
    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(List<RunComparison> comparisons, PrintWriter out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            ComparisonJson writer = new ComparisonJson(json);
            if (comparisons.size() == 1) {
                writer.write(comparisons.getFirst());
            } else {
                json.writeStartObject();
                json.writeArrayFieldStart("comparisons");
                for (RunComparison comparison : comparisons) {
                    writer.write(comparison);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        out.println();
    }

    private void write(RunComparison comparison) throws IOException {
        json.writeStartObject();
        writeRun("base", comparison.base());
        writeRun("candidate", comparison.candidate());
        json.writeStringField("profile", comparison.candidateProfile().event());
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
        json.writeArrayFieldStart("rows");
        for (MetricChange change : comparison.metrics()) {
            MetricRowJson.write(change, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("frames");
        for (FrameChange change : comparison.frames().frames()) {
            writeFrame(change);
        }
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

    private void writeFrame(FrameChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("frame", change.frame());
        json.writeNumberField("baseShare", change.baseShare());
        json.writeNumberField("candidateShare", change.candidateShare());
        json.writeNumberField("deltaPoints", change.deltaPoints());
        json.writeNumberField("pValue", change.pValue());
        json.writeNumberField("pAdjusted", change.pAdjusted());
        json.writeStringField("verdict", change.verdict().word());
        json.writeStringField("reason", change.reason());
        json.writeEndObject();
    }
}

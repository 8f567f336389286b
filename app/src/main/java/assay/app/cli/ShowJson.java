package assay.app.cli;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.app.export.Json;
import assay.app.runs.ImportProblem;
import assay.app.runs.RunSource;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `show --json` prints. A fact that the recording does not tell is null.
final class ShowJson {
    private final JsonGenerator json;

    private ShowJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(RunSource source, PrintWriter out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            new ShowJson(json).write(source);
        }
        out.println();
    }

    private void write(RunSource source) throws IOException {
        Run run = source.run();
        RecordingSummary summary = source.summary();
        RecordingFacts facts = summary.facts();
        json.writeStartObject();
        writeNumber("id", source.stored() ? run.id() : null);
        json.writeStringField("kind", run.kind().word());
        json.writeStringField("name", run.name());
        json.writeStringField("file", run.source().path().toString());
        String sha256 = run.source().sha256();
        json.writeStringField("sha256", sha256.isEmpty() ? null : sha256);
        json.writeStringField("start", run.start().toString());
        json.writeStringField("recordedStart", facts.start().toString());
        json.writeNumberField("durationNanos", facts.durationNanos());
        json.writeNumberField("chunks", facts.chunks());
        json.writeStringField("version", facts.version());
        writeJvm(facts.jvm());
        writeMachine(facts.machine());
        json.writeObjectFieldStart("events");
        for (Map.Entry<String, Long> count : facts.eventCounts().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        writeProfiles(summary.profiles());
        json.writeBooleanField("measured", source.measured());
        new MeasurementsJson(json).writeFields(source.measurements());
        ImportJson.writeProblems(ImportProblem.of(summary.problems()), json);
        json.writeEndObject();
    }

    private void writeJvm(Jvm jvm) throws IOException {
        json.writeObjectFieldStart("jvm");
        json.writeStringField("name", jvm.name());
        json.writeStringField("version", jvm.version());
        json.writeStringField("description", jvm.description());
        json.writeStringField("jvmArguments", jvm.jvmArguments());
        json.writeStringField("javaArguments", jvm.javaArguments());
        json.writeStringField("start", jvm.start() == null ? null : jvm.start().toString());
        writeNumber("pid", jvm.pid());
        json.writeEndObject();
    }

    private void writeMachine(Machine machine) throws IOException {
        json.writeObjectFieldStart("machine");
        json.writeStringField("cpu", machine.cpu());
        Integer threads = machine.hardwareThreads();
        writeNumber("hardwareThreads", threads == null ? null : Long.valueOf(threads));
        writeNumber("memoryBytes", machine.memoryBytes());
        json.writeStringField("operatingSystem", machine.operatingSystem());
        json.writeStringField("container", machine.container());
        json.writeEndObject();
    }

    private void writeProfiles(List<ProfileSummary> profiles) throws IOException {
        json.writeArrayFieldStart("profiles");
        for (ProfileSummary profile : profiles) {
            json.writeStartObject();
            json.writeStringField("kind", profile.kind().word());
            json.writeStringField("event", profile.event());
            json.writeNumberField("samples", profile.samples());
            json.writeNumberField("weight", profile.weight());
            json.writeStringField("unit", profile.unit().word());
            json.writeNumberField("truncatedSamples", profile.truncatedSamples());
            json.writeNumberField("stacklessSamples", profile.stacklessSamples());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeNumber(String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}

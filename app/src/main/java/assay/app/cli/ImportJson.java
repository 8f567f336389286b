package assay.app.cli;

import assay.analysis.model.Run;
import assay.app.export.Json;
import assay.app.runs.ImportProblem;
import assay.app.runs.ImportedRun;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// What `import --json` prints.
final class ImportJson {
    private ImportJson() {}

    static void write(List<ImportedRun> imported, List<FailedFile> failed, PrintWriter out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("runs");
            for (ImportedRun run : imported) {
                writeRun(run, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("failed");
            for (FailedFile file : failed) {
                json.writeStartObject();
                json.writeStringField("file", file.file().toString());
                json.writeStringField("code", file.code());
                json.writeStringField("message", file.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private static void writeRun(ImportedRun imported, JsonGenerator json) throws IOException {
        Run run = imported.run();
        json.writeStartObject();
        json.writeNumberField("id", run.id());
        json.writeStringField("kind", run.kind().word());
        json.writeStringField("name", run.name());
        json.writeStringField("file", run.source().path().toString());
        json.writeStringField("sha256", run.source().sha256());
        json.writeStringField("status", imported.status().word());
        writeProblems(imported.problems(), json);
        json.writeNumberField("millis", imported.millis());
        json.writeEndObject();
    }

    static void writeProblems(List<ImportProblem> problems, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (ImportProblem problem : problems) {
            json.writeStartObject();
            json.writeStringField("code", problem.code());
            json.writeStringField("message", problem.message());
            json.writeNumberField("offset", problem.offset());
            json.writeNumberField("chunk", problem.chunk());
            json.writeStringField("place", problem.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

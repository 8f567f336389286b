package assay.app.cli;

import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import assay.app.export.Json;
import assay.storage.RunQuery;
import assay.storage.RunStore;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `assay runs`.
final class RunsCommand extends AssayCommand {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");

    private final Argument<String> project =
            syntax().option("P", "Only runs of this project.", Words::text, "--project");
    private final Argument<String> filter = syntax().option(
                    "QUERY", "Only runs that match: words, or key:value as in branch:main.", Words::text, "--filter");
    private final StoreOption store = new StoreOption(syntax(), invocation());

    private final JsonOption json = new JsonOption(syntax());

    RunsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
        List<Run> runs;
        Set<Long> baselines;
        try (RunStore opened = store.openExisting()) {
            runs = opened == null
                    ? List.of()
                    : opened.runs(RunQuery.ALL.withProject(project.value()).withFilter(filter.or("")));
            baselines = opened == null ? Set.of() : opened.baselines();
        }
        if (json.wanted()) {
            writeJson(runs, baselines);
        } else {
            print(runs, baselines);
        }
        return ExitCode.FINE;
    }

    private void print(List<Run> runs, Set<Long> baselines) {
        if (runs.isEmpty()) {
            boolean all = !project.given() && filter.or("").isBlank();
            out().println(all ? "No runs yet; import one with: assay import FILE." : "No run matches.");
            return;
        }
        TextTable table = new TextTable(
                TextTable.Column.right("ID"),
                TextTable.Column.left("KIND"),
                TextTable.Column.left("START"),
                TextTable.Column.right("DURATION"),
                TextTable.Column.left("JVM"),
                TextTable.Column.left("PROJECT"),
                TextTable.Column.left("NAME"));
        for (Run run : runs) {
            table.add(
                    Long.toString(run.id()),
                    run.kind().word(),
                    START.format(environment().localTime(run.start())),
                    run.kind().isScored() ? "" : UnitFormat.duration(run.durationNanos()),
                    run.jvm() == null ? "" : run.jvm(),
                    run.project(),
                    run.name()
                            + (run.partial() ? " (partial)" : "")
                            + (baselines.contains(run.id()) ? " (baseline)" : ""));
        }
        table.print(out());
    }

    private void writeJson(List<Run> runs, Set<Long> baselines) throws IOException {
        try (JsonGenerator generator = Json.to(out())) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("runs");
            for (Run run : runs) {
                generator.writeStartObject();
                writeFields(run, generator);
                generator.writeBooleanField("baseline", baselines.contains(run.id()));
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out().println();
    }

    private static void writeFields(Run run, JsonGenerator generator) throws IOException {
        generator.writeNumberField("id", run.id());
        generator.writeStringField("kind", run.kind().word());
        generator.writeStringField("name", run.name());
        generator.writeStringField("project", run.project());
        generator.writeStringField("start", run.start().toString());
        generator.writeNumberField("durationNanos", run.durationNanos());
        generator.writeStringField("jvm", run.jvm());
        generator.writeBooleanField("partial", run.partial());
        generator.writeObjectFieldStart("tags");
        for (Map.Entry<String, String> tag : run.tags().entrySet()) {
            generator.writeStringField(tag.getKey(), tag.getValue());
        }
        generator.writeEndObject();
    }
}

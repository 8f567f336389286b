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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay runs`.
@Command(name = "runs", description = "Lists the stored runs, newest first.")
final class RunsCommand extends AssayCommand {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");

    @Option(names = "--project", paramLabel = "P", description = "Only runs of this project.")
    private @Nullable String project;

    @Option(
            names = "--filter",
            paramLabel = "QUERY",
            description = "Only runs that match: words, or key:value as in branch:main.")
    private String filter = "";

    @Mixin
    private final StoreOption store;

    @Mixin
    private final JsonOption json = new JsonOption();

    RunsCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public Integer call() throws IOException {
        List<Run> runs;
        try (RunStore opened = store.openExisting()) {
            runs = opened == null
                    ? List.of()
                    : opened.runs(RunQuery.ALL.withProject(project).withFilter(filter));
        }
        if (json.wanted()) {
            writeJson(runs);
        } else {
            print(runs);
        }
        return ExitCode.FINE;
    }

    private void print(List<Run> runs) {
        if (runs.isEmpty()) {
            boolean all = project == null && filter.isBlank();
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
                    START.format(run.start().atZone(environment().zone())),
                    UnitFormat.duration(run.durationNanos()),
                    run.jvm() == null ? "" : run.jvm(),
                    run.project(),
                    run.name() + (run.partial() ? " (partial)" : ""));
        }
        table.print(out());
    }

    private void writeJson(List<Run> runs) throws IOException {
        try (JsonGenerator generator = Json.to(out())) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("runs");
            for (Run run : runs) {
                generator.writeStartObject();
                writeFields(run, generator);
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

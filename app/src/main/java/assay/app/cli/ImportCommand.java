package assay.app.cli;

import assay.app.export.PlainText;
import assay.app.runs.FailureText;
import assay.app.runs.ImportLabels;
import assay.app.runs.ImportedRun;
import assay.app.runs.ImportedRuns;
import assay.app.runs.RecordingFiles;
import assay.app.runs.RunImporter;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay import`: carries on after a file that cannot be read.
@Command(
        name = "import",
        description =
                "Stores recordings (.jfr, also packed as .gz, .lz4 or .zip), a JVM's repository folder, collapsed stacks and pprof files; other folders are searched for them.")
final class ImportCommand extends AssayCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders with such files.")
    private List<Path> files = List.of();

    @Option(names = "--project", paramLabel = "P", description = "Project the runs belong to.")
    private String project = "";

    @Option(names = "--name", paramLabel = "N", description = "Name of the run; otherwise the file's.")
    private @Nullable String name;

    @Option(names = "--tag", paramLabel = "K=V", description = "Tag, as commit=1a2b3c4; may be given several times.")
    private List<Tag> tags = List.of();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When the run started, as 2026-11-21T10:15:30Z; otherwise what the recording says.")
    private @Nullable Instant at;

    @Option(names = "--copy", description = "Keep a copy of each recording beside the store.")
    private boolean copy;

    @Mixin
    private final StoreOption store;

    @Mixin
    private final JsonOption json = new JsonOption();

    ImportCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public Integer call() throws IOException {
        List<ImportedRun> imported = new ArrayList<>();
        List<FailedFile> failed = new ArrayList<>();
        try (RunStore opened = store.open()) {
            RunImporter plain = new RunImporter(opened, environment().clock());
            RunImporter importer = copy ? plain.copying() : plain;
            for (Path file : found(failed)) {
                importOne(importer, file, imported, failed);
            }
        } finally {
            if (json.wanted()) {
                ImportJson.write(imported, failed, out());
            }
        }
        return failed.isEmpty() ? ExitCode.FINE : ExitCode.BAD_INPUT;
    }

    private List<Path> found(List<FailedFile> failed) {
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            try {
                List<Path> recordings = RecordingFiles.find(file);
                if (recordings.isEmpty()) {
                    fail(file, "no-recordings", file + " is a folder without anything to import.", failed);
                }
                found.addAll(recordings);
            } catch (IOException e) {
                fail(file, FailureText.code(e), FailureText.of(e), failed);
            }
        }
        return found;
    }

    private void importOne(RunImporter importer, Path file, List<ImportedRun> imported, List<FailedFile> failed) {
        ImportLabels labels = new ImportLabels(name, project, Tag.toMap(tags), at);
        try {
            ImportedRuns result = read(importer, file, labels);
            imported.addAll(result.runs());
            if (!json.wanted()) {
                result.runs().forEach(this::print);
            }
            result.refused()
                    .forEach(part -> fail(
                            part.source(), FailureText.code(part.reason()), FailureText.of(part.reason()), failed));
        } catch (IOException e) {
            fail(file, FailureText.code(e), FailureText.of(e), failed);
        }
    }

    private ImportedRuns read(RunImporter importer, Path file, ImportLabels labels) throws IOException {
        try (ProgressLine progress = progress()) {
            return importer.readAll(file, labels, progress, environment().cancellation());
        }
    }

    private void print(ImportedRun imported) {
        String done = switch (imported.status()) {
            case COMPLETE -> "imported";
            case PARTIAL -> "imported in part";
            case DUPLICATE -> "already in the store";
        };
        out().printf(
                        "%d  %s: %s%n",
                        imported.run().id(), PlainText.of(imported.run().name()), done);
        imported.problems().forEach(problem -> out().println("    " + PlainText.of(problem.message())));
        out().flush();
    }

    private void fail(Path file, String code, String message, List<FailedFile> failed) {
        failed.add(new FailedFile(file, code, message));
        err().println(PlainText.of(message));
        err().flush();
    }
}

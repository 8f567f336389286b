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

/// `assay import`: carries on after a file that cannot be read.
final class ImportCommand extends AssayCommand {
    private final Argument<Path> files =
            syntax().parameters("FILE", "Files, or folders with such files.", Words::path, 1, Argument.ANY);
    private final Argument<String> project =
            syntax().option("P", "Project the runs belong to.", Words::text, "--project");
    private final Argument<String> name =
            syntax().option("N", "Name of the run; otherwise the file's.", Words::text, "--name");
    private final Argument<Tag> tags =
            syntax().options("K=V", "Tag, as commit=1a2b3c4; may be given several times.", Tag::parse, "--tag");
    private final Argument<Instant> at = syntax().option(
                    "INSTANT",
                    "When the run started, as 2026-11-21T10:15:30Z; otherwise what the recording says.",
                    Moment::parseInstant,
                    "--at");
    private final Argument<Boolean> copy = syntax().flag("Keep a copy of each recording beside the store.", "--copy");
    private final StoreOption store = new StoreOption(syntax(), invocation());

    private final JsonOption json = new JsonOption(syntax());

    ImportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
        List<ImportedRun> imported = new ArrayList<>();
        List<FailedFile> failed = new ArrayList<>();
        try (RunStore opened = store.open()) {
            RunImporter plain = new RunImporter(opened, environment().clock());
            RunImporter importer = copy.given() ? plain.copying() : plain;
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
        for (Path file : files.values()) {
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
        ImportLabels labels = new ImportLabels(name.value(), project.or(""), Tag.toMap(tags.values()), at.value());
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
        imported.problems().forEach(problem -> out().println("    " + PlainText.of(problem.text())));
        out().flush();
    }

    private void fail(Path file, String code, String message, List<FailedFile> failed) {
        failed.add(new FailedFile(file, code, message));
        err().println(PlainText.of(message));
        err().flush();
    }
}

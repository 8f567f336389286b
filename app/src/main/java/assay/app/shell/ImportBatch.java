package assay.app.shell;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.recording.RecordingException;
import assay.app.runs.ImportLabels;
import assay.app.runs.ImportedRuns;
import assay.app.runs.RecordingFiles;
import assay.app.runs.RunImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Imports files and folders one after the other; a file that cannot be read does not stop the others.
final class ImportBatch {
    private final RunImporter importer;

    ImportBatch(RunImporter importer) {
        this.importer = importer;
    }

    /// @throws IOException if there is one file only and it cannot be read
    ImportReport read(List<Path> paths, Progress progress, Cancellation cancellation) throws IOException {
        List<Path> files = expand(paths);
        List<ImportReport.Opened> opened = new ArrayList<>();
        List<ImportReport.Refused> refused = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            try {
                read(file, numbered(progress, i, files.size()), cancellation, opened, refused);
            } catch (CancellationException cancelled) {
                if (opened.isEmpty()) {
                    throw cancelled;
                }
                return new ImportReport(opened, refused, true);
            } catch (IOException reason) {
                if (files.size() == 1) {
                    throw reason;
                }
                refused.add(new ImportReport.Refused(file, reason));
            }
        }
        return new ImportReport(opened, refused, false);
    }

    private void read(
            Path file,
            Progress progress,
            Cancellation cancellation,
            List<ImportReport.Opened> opened,
            List<ImportReport.Refused> refused)
            throws IOException {
        cancellation.check();
        ImportedRuns result = importer.readAll(file, ImportLabels.NONE, progress, cancellation);
        result.runs().forEach(run -> opened.add(new ImportReport.Opened(file, run)));
        result.refused().forEach(part -> refused.add(new ImportReport.Refused(part.source(), part.reason())));
    }

    private static List<Path> expand(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(RecordingFiles.find(path));
        }
        if (files.isEmpty()) {
            throw new RecordingException.NotARecording(paths.getFirst(), "is a folder without any recording");
        }
        return files;
    }

    private static Progress numbered(Progress progress, int index, int count) {
        return count == 1
                ? progress
                : (stage, done, total) ->
                        progress.report("%d of %d: %s".formatted(index + 1, count, stage), done, total);
    }
}

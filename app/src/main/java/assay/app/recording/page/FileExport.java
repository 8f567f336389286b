package assay.app.recording.page;

import assay.analysis.unit.UnitFormat;
import assay.app.export.OutputFile;
import assay.app.job.JobLabel;
import assay.app.job.JobResult;
import assay.app.job.JobsModel;
import assay.app.job.Lane;
import assay.app.shell.FileKind;
import assay.app.shell.FilePicker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Asks where a file should go and writes it in the background.
public final class FileExport {
    private final JobsModel jobs;
    private final FilePicker picker;
    private final Consumer<Path> folders;

    /// @param folders shows a folder to the person
    public FileExport(JobsModel jobs, FilePicker picker, Consumer<Path> folders) {
        this.jobs = jobs;
        this.picker = picker;
        this.folders = folders;
    }

    /// What fills the file that was chosen.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out, Path target) throws IOException;
    }

    /// @param name proposed file name without its ending
    /// @param kinds what may be chosen, the proposed kind first
    public void export(String name, List<FileKind> kinds, Content content) {
        FileKind proposed = kinds.getFirst();
        String fileName = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                + proposed.endings().getFirst();
        picker.chooseTarget(fileName, kinds, target -> write(target, content));
    }

    private void write(Path target, Content content) {
        jobs.run(
                Lane.IO,
                new JobLabel("Writing " + target.getFileName(), target.toString(), UnitFormat::count),
                (_, cancellation) -> {
                    OutputFile.write(target, out -> {
                        content.writeTo(out, target);
                        cancellation.check();
                    });
                    return target;
                },
                written -> new JobResult(written.getFileName() + " written", () -> folders.accept(folderOf(written))),
                _ -> {});
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}

package assay.app.recording;

import assay.analysis.unit.UnitFormat;
import assay.app.Version;
import assay.app.export.OutputFile;
import assay.app.job.JobLabel;
import assay.app.job.JobResult;
import assay.app.job.JobsModel;
import assay.app.job.Lane;
import assay.app.report.ReportStamp;
import assay.app.shell.FilePicker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

/// Asks where a report should go and writes it in the background.
public final class PdfExport {
    private final JobsModel jobs;
    private final FilePicker picker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<Path> folders;

    /// @param folders shows a folder to the person
    public PdfExport(JobsModel jobs, FilePicker picker, InstantSource clock, ZoneId zone, Consumer<Path> folders) {
        this.jobs = jobs;
        this.picker = picker;
        this.clock = clock;
        this.zone = zone;
        this.folders = folders;
    }

    /// Writes a report's pages.
    @FunctionalInterface
    public interface Pages {
        void write(ReportStamp stamp, OutputStream out) throws IOException;
    }

    /// @param name proposed file name without its extension
    public void export(String name, Pages pages) {
        picker.chooseTarget(fileName(name), "PDF report", target -> write(target, pages));
    }

    private void write(Path target, Pages pages) {
        ReportStamp stamp = new ReportStamp(clock.instant(), zone, Version.text());
        jobs.run(
                Lane.IO,
                new JobLabel("Writing " + target.getFileName(), target.toString(), UnitFormat::count),
                (_, cancellation) -> {
                    OutputFile.write(target, out -> {
                        pages.write(stamp, out);
                        cancellation.check();
                    });
                    return target;
                },
                written -> new JobResult("Report written", () -> folders.accept(folderOf(written))),
                _ -> {});
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private static String fileName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".pdf";
    }
}

package assay.app.recording.page;

import assay.app.Version;
import assay.app.report.ReportStamp;
import assay.app.shell.FileKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/// Writes reports as PDF where the person wants them.
public final class PdfExport {
    private static final FileKind REPORT = new FileKind("PDF report", List.of(".pdf"));

    private final FileExport files;
    private final InstantSource clock;
    private final ZoneId zone;

    public PdfExport(FileExport files, InstantSource clock, ZoneId zone) {
        this.files = files;
        this.clock = clock;
        this.zone = zone;
    }

    /// Writes a report's pages.
    @FunctionalInterface
    public interface Pages {
        void write(ReportStamp stamp, OutputStream out) throws IOException;
    }

    /// @param name proposed file name without its extension
    public void export(String name, Pages pages) {
        files.export(name, List.of(REPORT), (out, _) -> pages.write(stamp(), out));
    }

    private ReportStamp stamp() {
        return new ReportStamp(clock.instant(), zone, Version.text());
    }
}

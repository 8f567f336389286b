package assay.app.cli;

import assay.analysis.job.Progress;
import assay.app.export.PlainText;
import java.io.PrintWriter;
import java.util.Locale;

/// One line on a terminal that is written over while work goes on, and removed afterwards. Work that is over in a blink
/// shows nothing.
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 400_000_000L;
    private static final long INTERVAL_NANOS = 100_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean visible;
    private long next = System.nanoTime() + PATIENCE_NANOS;
    private boolean shown;

    ProgressLine(PrintWriter err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    @Override
    public void report(String stage, long done, long total) {
        if (!visible || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + INTERVAL_NANOS;
        shown = true;
        String share = total > 0 ? String.format(Locale.ROOT, "  %d %%", 100 * done / total) : "";
        err.print(CLEAR + PlainText.of(stage) + share);
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }

    /// Makes room for other output.
    void clear() {
        if (shown) {
            shown = false;
            err.print(CLEAR);
            err.flush();
        }
    }
}

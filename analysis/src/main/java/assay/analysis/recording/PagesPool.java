package assay.analysis.recording;

import assay.analysis.jfr.Pages;
import java.util.ArrayDeque;
import java.util.Deque;

/// The file as pages for any number of threads, whose memory goes from one chunk to the next. Safe for use by several
/// threads.
final class PagesPool {
    private final Pages file;
    private final Deque<Pages> spare = new ArrayDeque<>();

    PagesPool(Pages file) {
        this.file = file;
    }

    /// Pages that nobody else uses.
    synchronized Pages take() {
        return spare.isEmpty() ? file.another() : spare.removeLast();
    }

    /// Takes back pages that nobody reads any more.
    synchronized void giveBack(Pages pages) {
        pages.forget();
        spare.addLast(pages);
    }
}

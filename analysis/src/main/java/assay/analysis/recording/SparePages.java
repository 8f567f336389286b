package assay.analysis.recording;

import assay.analysis.jfr.Pages;
import java.util.ArrayDeque;
import java.util.Deque;

/// Pages of one file for any number of threads, used again when a chunk is done: their memory is most of what reading
/// takes.
final class SparePages {
    private final Pages file;
    private final Deque<Pages> spare = new ArrayDeque<>();

    SparePages(Pages file) {
        this.file = file;
    }

    /// Pages that nobody else uses.
    synchronized Pages take() {
        return spare.isEmpty() ? file.another() : spare.removeFirst();
    }

    /// Takes back pages that nobody reads any more.
    synchronized void giveBack(Pages pages) {
        pages.forget();
        spare.addFirst(pages);
    }
}

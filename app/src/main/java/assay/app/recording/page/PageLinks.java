package assay.app.recording.page;

import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionHistory;
import java.util.Map;
import java.util.function.UnaryOperator;

/// How one page leads to others and keeps what it shows in the window's history.
public final class PageLinks {
    private final PageId own;
    private final SelectionHistory history;
    private final Runnable changed;

    /// @param changed what happens when the page's chips, actions or tables are others
    public PageLinks(PageId own, SelectionHistory history, Runnable changed) {
        this.own = own;
        this.history = history;
        this.changed = changed;
    }

    /// Opens a page; one step of the history.
    ///
    /// @param change what is selected there
    /// @param pageState what it shows of its own, by its own keys; others stay as it was left
    public void open(PageId page, UnaryOperator<Selection> change, Map<String, String> pageState) {
        history.open(page.word(), change, pageState);
    }

    /// Keeps what this page shows of its own, so that Back and Forward restore it.
    ///
    /// @param ownState all of it, without what is as it opens
    /// @param step whether that is a step of its own, as a chosen mode; else it is one step together with
    ///     what follows within 800 ms, as zooming by the wheel
    public void remember(Map<String, String> ownState, boolean step) {
        history.remember(own.word(), ownState, step);
    }

    /// Tells that the page's chips, kept samples, actions, letters or tables are to be read anew.
    public void changed() {
        changed.run();
    }
}

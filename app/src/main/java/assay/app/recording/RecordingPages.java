package assay.app.recording;

import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.RecordingPage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import javafx.scene.layout.StackPane;

/// The pages that were shown so far, made when they first are, and the one in front.
final class RecordingPages extends StackPane {
    private final PageCatalog catalog;
    private final Function<PageId, PageContext> contexts;
    private final Map<PageId, RecordingPage> open = new EnumMap<>(PageId.class);
    private final Map<PageId, PageContext> opened = new EnumMap<>(PageId.class);
    private PageId front;
    private boolean shown;
    private boolean making;

    RecordingPages(PageCatalog catalog, PageId first, Function<PageId, PageContext> contexts) {
        this.catalog = catalog;
        this.contexts = contexts;
        this.front = first;
        setMinHeight(0);
    }

    PageId frontId() {
        return front;
    }

    RecordingPage front() {
        return page(front);
    }

    private RecordingPage page(PageId id) {
        RecordingPage known = open.get(id);
        return known == null ? make(id) : known;
    }

    private RecordingPage make(PageId id) {
        PageContext context = contexts.apply(id);
        making = true;
        RecordingPage page;
        try {
            page = catalog.factory(id).open(context);
        } finally {
            making = false;
        }
        opened.put(id, context);
        open.put(id, page);
        getChildren().add(page.node());
        return page;
    }

    /// Whether a page is just being made, and so cannot be asked for yet.
    boolean making() {
        return making;
    }

    /// The pages shown so far, in the order of the rail.
    List<RecordingPage> all() {
        return List.copyOf(open.values());
    }

    /// Brings a page to the front, or tells the one there what it shall show.
    ///
    /// @param state the page's own
    void show(PageId id, SortedMap<String, String> state) {
        if (shown && id != front) {
            hide();
        }
        front = id;
        RecordingPage page = page(id);
        open.forEach((each, other) -> {
            other.node().setVisible(each == id);
            other.node().setManaged(each == id);
        });
        shown = true;
        page.show(state);
    }

    /// Forgets a page; it is made anew when it is shown again.
    void forget(PageId id) {
        RecordingPage page = open.remove(id);
        PageContext context = opened.remove(id);
        if (page != null && context != null) {
            shown &= id != front;
            page.hide();
            context.jobs().cancel();
            page.close();
            getChildren().remove(page.node());
        }
    }

    /// Another screen comes to the front.
    void hide() {
        if (shown) {
            shown = false;
            front().hide();
            Objects.requireNonNull(opened.get(front)).jobs().cancel();
        }
    }

    boolean shown() {
        return shown;
    }

    void close() {
        hide();
        new ArrayList<>(open.values()).forEach(RecordingPage::close);
        opened.values().forEach(context -> context.jobs().cancel());
    }
}

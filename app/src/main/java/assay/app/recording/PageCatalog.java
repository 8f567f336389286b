package assay.app.recording;

import assay.app.recording.events.EventsPage;
import assay.app.recording.flame.FlamePage;
import assay.app.recording.heat.HeatPage;
import assay.app.recording.metrics.MetricsPage;
import assay.app.recording.notes.NotesPage;
import assay.app.recording.overview.OverviewPage;
import assay.app.recording.page.PageFactory;
import assay.app.recording.page.PageId;
import assay.app.recording.threads.ThreadsPage;
import assay.app.recording.topic.TopicPage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages that there are; a page without factory is not in the rail.
final class PageCatalog {
    /// What a recording opens with.
    static final PageId FIRST = PageId.OVERVIEW;

    private final Map<PageId, PageFactory> factories = new EnumMap<>(PageId.class);

    PageCatalog() {
        factories.put(PageId.OVERVIEW, OverviewPage::new);
        factories.put(PageId.FLAME, FlamePage::new);
        factories.put(PageId.GC, TopicPage::gc);
        factories.put(PageId.MEMORY, TopicPage::memory);
        factories.put(PageId.LOCKS, TopicPage::locks);
        factories.put(PageId.IO, TopicPage::io);
        factories.put(PageId.EXCEPTIONS, TopicPage::exceptions);
        factories.put(PageId.CODE, TopicPage::code);
        factories.put(PageId.ENVIRONMENT, TopicPage::environment);
        factories.put(PageId.HEAT, HeatPage::new);
        factories.put(PageId.THREADS, ThreadsPage::new);
        factories.put(PageId.EVENTS, EventsPage::new);
        factories.put(PageId.METRICS, MetricsPage::new);
        factories.put(PageId.NOTES, NotesPage::new);
    }

    /// In the order of the rail.
    List<PageId> pages() {
        return List.copyOf(factories.keySet());
    }

    boolean has(PageId page) {
        return factories.containsKey(page);
    }

    PageFactory factory(PageId page) {
        return Objects.requireNonNull(factories.get(page), page.word());
    }
}

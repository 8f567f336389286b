package assay.app.recording;

import assay.app.recording.flame.FlamePage;
import assay.app.recording.metrics.MetricsPage;
import assay.app.recording.overview.OverviewPage;
import assay.app.recording.page.PageFactory;
import assay.app.recording.page.PageId;
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
        factories.put(PageId.METRICS, MetricsPage::new);
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

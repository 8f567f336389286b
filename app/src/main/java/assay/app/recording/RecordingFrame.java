package assay.app.recording;

import assay.analysis.model.NoteTarget;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.ProfileChoice;
import assay.app.export.FlameFigure;
import assay.app.failure.ProblemBanner;
import assay.app.recording.data.BaselineSource;
import assay.app.recording.data.RecordingEvents;
import assay.app.recording.data.RunData;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.data.StoredParts;
import assay.app.recording.notes.Notes;
import assay.app.recording.page.Output;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.PageJobs;
import assay.app.recording.page.PageLinks;
import assay.app.recording.page.RangeMenu;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionHistory;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.TimeAxis;
import assay.app.recording.select.ViewState;
import assay.app.runs.LocatedRecording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An open recording: header and chips above, the pages on the left, the brush over the page in front.
public final class RecordingFrame extends BorderPane {
    /// Below this width the rail has no words.
    private static final double WIDE = 1_000;

    private final RecordingScreen.Opened opened;
    private final RecordingServices services;
    private final Runnable changed;
    private final RunData data;
    private final RecordingEvents events;
    private final MovedRecording moved;
    private final NamedViews views;
    /// Where the recording lies now.
    private volatile Path file;
    private final SelectionModel selection;
    private final SelectionHistory history;
    private final RecordingPages pages;
    private final PageCatalog catalog = new PageCatalog();
    private final PageRail rail;
    private final RangeBrush brush;
    private final EffectCount effect;
    private final ChipBar chips;
    private final PageJobs jobs;
    private final Output output;
    private final Notes notes;

    /// @param changed what happens when the actions of the page in front are others
    RecordingFrame(RecordingScreen.Opened opened, RecordingServices services, Runnable changed) {
        this.opened = opened;
        this.services = services;
        this.changed = changed;
        long id = opened.run().id();
        long start = opened.summary().facts().startNanos();
        data = new RunData(opened.summary().profiles(), new StoredParts(services.store(), id));
        notes = new Notes(id, start, services.notes(), services.jobs(), this);
        file = opened.run().source().path();
        events = new RecordingEvents(
                () -> new LocatedRecording(file, opened.run(), services.store(), services.inputs()));
        moved = new MovedRecording(services, opened.run(), this::movedTo);
        views = new NamedViews(services, id);
        output = new Output(services.files(), services.toasts());
        Selection initial = Selection.of(ProfileChoice.first(opened.summary().profiles())
                .map(ProfileSummary::event)
                .orElse(""));
        selection = new SelectionModel(initial);
        ViewState first = new ViewState(PageCatalog.FIRST.word(), initial);
        history = new SelectionHistory(services.navigator(), id, selection, first, services.nanos(), this::arrived);
        jobs = new PageJobs(services.jobs(), id + "/frame");
        pages = new RecordingPages(catalog, PageCatalog.FIRST, this::context);
        rail = new PageRail(catalog.pages(), this::open, views);
        effect = new EffectCount(selection, data, jobs, start);
        brush = new RangeBrush(selection, data, jobs, opened.summary(), services.theme());
        chips = new ChipBar(selection, start, this::clearFilters);
        RangeMenu.install(brush, selection, this::addNote);
        getStyleClass().add("recording-view");
        getStylesheets().add(RecordingStyle.sheet());
        layOut();
        selection.selectionProperty().addListener(_ -> showChips());
        effect.effectProperty().addListener(_ -> showChips());
        widthProperty().subscribe(width -> rail.setNarrow(width.doubleValue() < WIDE));
        arrived(history.state());
    }

    private void layOut() {
        VBox top = new VBox(new RecordingHeader(opened.run(), opened.summary(), services.zone()));
        if (!opened.summary().problems().isEmpty()) {
            top.getChildren().add(new ProblemBanner(opened.summary().problems()));
        }
        top.getChildren().add(chips);
        VBox centre = new VBox(brush, pages);
        centre.setMinHeight(0);
        VBox.setVgrow(pages, Priority.ALWAYS);
        setTop(top);
        setLeft(rail);
        setCenter(centre);
    }

    private PageContext context(PageId page) {
        return new PageContext(
                opened.run(),
                opened.summary(),
                TimeAxis.of(opened.summary().facts()),
                selection,
                data,
                events,
                new PageJobs(services.jobs(), opened.run().id() + "/" + page.word()),
                new PageLinks(page, history, this::pageChanged),
                effect.effectProperty(),
                services.theme(),
                services.zone(),
                output,
                notes,
                services.settings(),
                new BaselineSource(services.store(), services.baselines(), opened.run()),
                moved::ask);
    }

    private void arrived(ViewState state) {
        PageId page = PageId.ofWord(state.page()).filter(catalog::has).orElse(PageCatalog.FIRST);
        boolean other = page != pages.frontId();
        boolean timed = page.brushed() && opened.summary().facts().durationNanos() > 0;
        brush.setVisible(timed);
        brush.setManaged(timed);
        rail.select(page);
        pages.show(page, state.own(page.word()));
        pageChanged();
        if (other) {
            pages.front().focus();
        }
    }

    /// What a page tells while it is made is read when it is shown.
    private void pageChanged() {
        if (!pages.making()) {
            showChips();
            changed.run();
        }
    }

    private void showChips() {
        RecordingPage page = pages.front();
        long total = opened.summary().profiles().stream()
                .filter(profile -> profile.event().equals(selection.get().profile()))
                .mapToLong(ProfileSummary::samples)
                .sum();
        SelectionEffect counted = effect.effectProperty().get();
        boolean known = counted != null && counted.selection().equals(selection.get());
        String kept = "";
        if (page.kept().isPresent()) {
            kept = ChipBar.kept(page.kept().getAsLong(), total);
        } else if (counted != null && known) {
            kept = ChipBar.kept(counted.kept(), total);
        }
        chips.show(page.chips(), kept);
    }

    /// Shows what a place says.
    void show(SortedMap<String, String> state) {
        history.restore(state);
        if (!pages.shown()) {
            pages.show(pages.frontId(), history.state().own(pages.frontId().word()));
        }
    }

    void hide() {
        pages.hide();
    }

    void close() {
        pages.close();
        brush.close();
        notes.close();
        events.close();
        jobs.cancel();
    }

    /// Opens a page as it was left.
    void open(PageId page) {
        history.open(page.word(), UnaryOperator.identity(), Map.of());
    }

    /// Opens the metrics, or from there the flame graph.
    void toggleMetrics() {
        open(pages.frontId() == PageId.METRICS ? PageId.FLAME : PageId.METRICS);
    }

    /// Asks for a note on what is selected in the page in front, on the brushed time, or on the run.
    void addNote() {
        long run = opened.run().id();
        List<NoteTarget> targets = new ArrayList<>();
        pages.front().noteTarget().ifPresent(targets::add);
        TimeRange range = selection.get().effective();
        if (!range.equals(TimeRange.ALL)) {
            targets.add(new NoteTarget.Span(run, range));
        }
        targets.add(new NoteTarget.WholeRun(run));
        notes.ask(targets);
    }

    void clearFilters() {
        pages.front().clearChips();
        selection.clear();
    }

    /// Makes this run the baseline of its project, or takes that from it.
    void toggleBaseline() {
        services.baselines().toggle(opened.run());
    }

    /// Asks under which name what is on screen shall be kept.
    void nameView() {
        views.ask(getScene().getWindow(), services.navigator().current().text());
    }

    /// Asks where the recording's file lies now.
    void locate() {
        moved.ask();
    }

    private void movedTo(Path now) {
        file = now;
        pages.forget(PageId.EVENTS);
        arrived(history.state());
    }

    /// The pages in the order of the rail.
    List<PageId> pageIds() {
        return catalog.pages();
    }

    RecordingPage page() {
        return pages.front();
    }

    SelectionModel selection() {
        return selection;
    }

    Output output() {
        return output;
    }

    /// What the pages shown so far add to a report.
    List<FlameFigure> figures() {
        return pages.all().stream().flatMap(page -> page.figures().stream()).toList();
    }
}

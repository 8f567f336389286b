package assay.app.recording.overview;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.TimeRange;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RecordingPage;
import assay.app.recording.page.TwinTable;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionChips;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page a recording opens with: key figures, lanes with the brush, the methods that cost most, and how far all of
/// it can be trusted.
public final class OverviewPage implements RecordingPage {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    private static final double LEAST_TABLE = 90;
    /// Ten rows and the heading.
    private static final double TABLE = 322;
    private static final double NAME_WIDTH = 480;
    private static final double NUMBER_WIDTH = 96;

    private final PageContext context;
    private final OverviewModel model;
    private final VBox node = new VBox();
    private final TileRow tiles;
    private final LaneBrush lanes;
    private final QualityStrip quality = new QualityStrip();
    private final TwinTable table = new TwinTable();
    private final PageNotice notice = new PageNotice();
    private final Label framesTitle = new Label();
    private final ChangeListener<Selection> follower = (_, _, _) -> showSelection();

    public OverviewPage(PageContext context) {
        this.context = context;
        model = new OverviewModel(context);
        tiles = new TileRow(context.theme(), this::open);
        lanes = new LaneBrush(context.selection(), context.axis(), context.theme());
        table.setId("top-frames");
        node.setId("overview");
        node.getStyleClass().add("overview");
        String sheet = OverviewPage.class.getResource("overview.css").toExternalForm();
        node.getStylesheets().add(sheet);
        node.getChildren().addAll(tiles, lanes, frames(), quality);
        VBox.setVgrow(lanes, Priority.ALWAYS);
        context.selection().selectionProperty().addListener(follower);
        model.measuredProperty().addListener(_ -> showMeasured());
        model.baselineProperty().addListener(_ -> showMeasured());
        model.samplesProperty().addListener(_ -> showLanes());
        model.framesProperty().addListener(_ -> showFrames());
        context.effect().addListener(_ -> showNotice());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        showFrames();
    }

    private Node frames() {
        framesTitle.getStyleClass().add("section-title");
        Hyperlink open = new Hyperlink("Open flame graph");
        open.setId("open-flame");
        open.setOnAction(_ -> context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(framesTitle, space, open);
        heading.getStyleClass().add("section-heading");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        StackPane body = new StackPane(table, notice);
        body.setMinHeight(LEAST_TABLE);
        table.setMinHeight(0);
        table.setPrefHeight(TABLE);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox section = new VBox(heading, body);
        section.getStyleClass().add("top-frames");
        VBox.setVgrow(section, Priority.ALWAYS);
        return section;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        model.follow();
        showSelection();
    }

    @Override
    public void hide() {
        model.pause();
    }

    @Override
    public void close() {
        context.selection().selectionProperty().removeListener(follower);
        model.close();
        tiles.close();
        lanes.close();
    }

    @Override
    public void focus() {
        lanes.focus();
    }

    @Override
    public List<DataTable> copyables() {
        return Stream.of(
                        Stream.of(table.copyable()),
                        Stream.of(KeyFigures.of(model.tiles(), caption(), model.baselineName())),
                        KeyFigures.lanes(model.lanes(), caption()))
                .flatMap(each -> each)
                .filter(each -> each.rows() > 0)
                .toList();
    }

    private String caption() {
        String parts = String.join(
                ", ",
                SelectionChips.of(context.selection().get(), context.axis().startNanos()).stream()
                        .map(SelectionChips.Part::text)
                        .toList());
        return parts.isEmpty() ? context.run().name() : context.run().name() + ", " + parts;
    }

    private void showSelection() {
        showTiles();
        showLanes();
        quality.show(model.quality());
        showTitle();
    }

    private void showMeasured() {
        showSelection();
        context.links().changed();
    }

    private void showTiles() {
        boolean whole = context.selection().get().effective().equals(TimeRange.ALL);
        tiles.show(model.tiles(), model.axis(), whole, model.baselineName());
    }

    private void showLanes() {
        OverviewLanes.TimedLanes timed = model.lanes();
        lanes.show(timed == null ? null : timed.lanes());
    }

    private void showTitle() {
        String what = model.profile().map(ProfileSummary::event).orElse("no profile");
        boolean part = !context.selection().get().whole();
        framesTitle.setText("Top frames by self time  ·  " + what + (part ? "  ·  of what is selected" : ""));
    }

    private void showFrames() {
        if (model.framesProperty().get() instanceof JobState.Done<TopFrames>(var top)) {
            table.show(top.table("Top frames", caption()));
            fit();
            context.links().changed();
        }
        showNotice();
    }

    /// Numbers narrow, names wide.
    private void fit() {
        int last = table.getColumns().size() - 1;
        for (int i = 0; i <= last; i++) {
            table.getColumns().get(i).setPrefWidth(i == last ? NAME_WIDTH : NUMBER_WIDTH);
        }
    }

    private void showNotice() {
        notice.show(notice());
    }

    private Notice notice() {
        if (model.profile().isEmpty()) {
            return new Notice.NotRecorded(
                    "A profile", "jdk.ExecutionSample or another event with stack traces, on in the default settings");
        }
        return switch (model.framesProperty().get()) {
            case JobState.Idle<TopFrames> _, JobState.Running<TopFrames> _, JobState.Cancelled<TopFrames> _ ->
                table.getItems().isEmpty() ? new Notice.Loading("Counting samples…", -1) : new Notice.None();
            case JobState.Failed<TopFrames> _ -> new Notice.Said("The samples could not be read from the store.", "");
            case JobState.Done<TopFrames>(var top) -> top.samples() > 0 ? new Notice.None() : filtered();
        };
    }

    private Notice filtered() {
        SelectionEffect effect = context.effect().getValue();
        boolean known =
                effect != null && effect.selection().equals(context.selection().get());
        return new Notice.Filtered(
                known && effect != null
                        ? effect.culprits().stream()
                                .map(part -> part.chip(context.selection()))
                                .toList()
                        : List.of(),
                context.selection()::clear);
    }

    private void open(Tile tile) {
        context.links().open(tile.page(), UnaryOperator.identity(), Map.of());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            openSelected();
        }
    }

    /// Shows the chosen method in the flame graph.
    private void openSelected() {
        Integer row = table.getSelectionModel().getSelectedItem();
        if (row != null && model.framesProperty().get() instanceof JobState.Done<TopFrames>(var top)) {
            String label = top.methods().get(row).label();
            String search = SPECIAL.matcher(label).replaceAll("\\\\$0");
            context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of("search", search));
        }
    }
}

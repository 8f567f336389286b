package assay.app.recording.topic;

import assay.app.export.DataTable;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.TwinTable;
import atlantafx.base.theme.Styles;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The nodes of a topic page: numbers, charts side by side, and below them the list of tables and the chosen one.
final class TopicView extends StackPane {
    private static final double CHART_HEIGHT = 190;
    private static final double LEAST_CHART = 116;
    private static final double ROW_SHARE = 0.21;
    private static final int ROW = 3;

    private final PageContext context;
    private final FlowPane numbers = new FlowPane();
    private final VBox charts = new VBox();
    private final Label missing = new Label();
    private final Map<String, ChartCard> cards = new LinkedHashMap<>();
    private final TableList tables = new TableList();
    private final Label caption = new Label();
    private final TextField filter = new TextField();
    private final TwinTable table = new TwinTable();
    private final PageNotice tableNotice = new PageNotice();
    private final PageNotice pageNotice = new PageNotice();
    private DataTable whole = new DataTable("", "", 0, List.of());
    private DataTable shown = whole;

    /// @param flame the button that leads to the flame graph
    TopicView(PageContext context, Node flame) {
        this.context = context;
        getStyleClass().add("topic-page");
        URL sheet = Objects.requireNonNull(TopicView.class.getResource("topic.css"), "topic.css");
        getStylesheets().add(sheet.toExternalForm());
        numbers.getStyleClass().add("topic-numbers");
        charts.getStyleClass().add("topic-charts");
        missing.setId("topic-missing");
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        missing.getStyleClass().addAll("topic-missing", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        heightProperty().subscribe(this::fitCharts);
        table.setId("topic-table");
        tableNotice.setId("table-notice");
        caption.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        caption.setId("topic-caption");
        filter.setId("topic-filter");
        filter.setPromptText("Filter rows");
        filter.setAccessibleText("Filter rows by what they contain");
        filter.getStyleClass().add(Styles.SMALL);
        filter.textProperty().addListener(_ -> filterRows());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, caption, space, filter, flame);
        bar.getStyleClass().add("topic-bar");
        StackPane content = new StackPane(table, tableNotice);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox right = new VBox(bar, content);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        HBox lower = new HBox(tables, right);
        lower.getStyleClass().add("topic-lower");
        lower.setMinHeight(0);
        VBox.setVgrow(lower, Priority.ALWAYS);
        getChildren().addAll(new VBox(numbers, charts, missing, lower), pageNotice);
        setMinHeight(0);
    }

    TableList tables() {
        return tables;
    }

    TwinTable table() {
        return table;
    }

    /// What the rows of the table are numbers of.
    DataTable shown() {
        return shown;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    void show(Notice notice) {
        pageNotice.show(notice);
    }

    void showNumbers(List<TopicAnswer.Figure> all) {
        numbers.getChildren().setAll(all.stream().map(TopicView::number).toList());
        numbers.setVisible(!all.isEmpty());
        numbers.setManaged(!all.isEmpty());
    }

    private static Node number(TopicAnswer.Figure number) {
        Label value = new Label(number.text());
        value.getStyleClass().add("topic-value");
        Label title = new Label(number.heading());
        title.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox box = new VBox(title, value);
        box.setAccessibleText(number.heading() + ": " + number.text());
        return box;
    }

    /// Charts keep their nodes while they are the same ones, so that one that is dragged on stays.
    void showCharts(List<Drawn> all, List<TopicAnswer.Missing> absent) {
        List<String> titles = all.stream().map(Drawn::title).toList();
        if (!titles.equals(List.copyOf(cards.keySet()))) {
            closeCharts();
            for (Drawn drawn : all) {
                ChartCard card = new ChartCard(drawn, context.selection(), context.axis(), context.theme());
                HBox.setHgrow(card, Priority.ALWAYS);
                card.setPrefWidth(0);
                cards.put(drawn.title(), card);
            }
            charts.getChildren().setAll(rows(List.copyOf(cards.values())));
            fitCharts();
        } else {
            all.forEach(
                    drawn -> Objects.requireNonNull(cards.get(drawn.title())).show(drawn));
        }
        charts.setVisible(!all.isEmpty());
        charts.setManaged(!all.isEmpty());
        missing.setText(
                absent.isEmpty()
                        ? ""
                        : "Not recorded: "
                                + absent.stream()
                                        .map(each -> each.title() + ": " + each.needs())
                                        .collect(Collectors.joining("; "))
                                + ".");
        missing.setVisible(!absent.isEmpty());
        missing.setManaged(!absent.isEmpty());
    }

    /// As many in each row, three at most.
    private static List<HBox> rows(List<ChartCard> all) {
        int rows = (all.size() + ROW - 1) / ROW;
        int each = rows == 0 ? 0 : (all.size() + rows - 1) / rows;
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    HBox box = new HBox();
                    box.getStyleClass().add("topic-chart-row");
                    box.getChildren().setAll(all.subList(row * each, Math.min(all.size(), (row + 1) * each)));
                    return box;
                })
                .toList();
    }

    /// Two rows of charts leave the table the larger half.
    private void fitCharts() {
        int rows = charts.getChildren().size();
        double height = rows < 2 ? CHART_HEIGHT : Math.clamp(getHeight() * ROW_SHARE, LEAST_CHART, CHART_HEIGHT);
        charts.getChildren().forEach(row -> {
            Region box = (Region) row;
            box.setMinHeight(height);
            box.setPrefHeight(height);
            box.setMaxHeight(height);
        });
    }

    /// Shows the chosen table.
    void showTable(DataTable data) {
        whole = data;
        tableNotice.show(new Notice.None());
        filterRows();
    }

    /// Shows why there is no table.
    void showTable(Notice notice) {
        whole = new DataTable("", "", 0, List.of());
        tableNotice.show(notice);
        filterRows();
    }

    private void filterRows() {
        String text = filter.getText().strip().toLowerCase(Locale.ROOT);
        DataTable now = text.isEmpty() ? whole : whole.of(matches(whole, text));
        List<String> before =
                shown.columns().stream().map(DataTable.Column::name).toList();
        List<String> after = now.columns().stream().map(DataTable.Column::name).toList();
        shown = now;
        table.show(now);
        if (!before.equals(after)) {
            ColumnWidths.fit(table, now);
        }
        List<String> words = new ArrayList<>();
        if (!whole.title().isEmpty()) {
            words.add(whole.title());
        }
        if (!whole.caption().isEmpty()) {
            words.add(whole.caption());
        }
        if (!text.isEmpty()) {
            words.add(now.rows() + " of " + whole.rows() + " rows");
        }
        caption.setText(String.join("  ·  ", words));
    }

    private static int[] matches(DataTable data, String text) {
        return IntStream.range(0, data.rows())
                .filter(row -> data.columns().stream()
                        .anyMatch(column ->
                                column.shown(row).toLowerCase(Locale.ROOT).contains(text)))
                .toArray();
    }

    private void closeCharts() {
        cards.values().forEach(ChartCard::close);
        cards.clear();
        charts.getChildren().clear();
    }

    void close() {
        closeCharts();
    }

    @Override
    public void requestFocus() {
        tables.requestFocus();
    }
}

package assay.app.start;

import assay.app.navigate.Place;
import assay.app.shell.FilePicker;
import assay.app.shell.View;
import assay.app.theme.Icons;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the window shows first.
public final class StartView implements View {
    private final StartViewModel model;
    private final FilePicker picker;
    private final Button openFiles;
    private final ScrollPane node;

    /// @param openFiles asks for files and opens them
    /// @param openFolder asks for a folder and opens what is in it
    public StartView(StartViewModel model, FilePicker picker, Runnable openFiles, Runnable openFolder) {
        this.model = model;
        this.picker = picker;
        this.openFiles = button("Open files\u2026", Feather.FILE_PLUS, openFiles);
        this.openFiles.getStyleClass().add("accent");
        this.openFiles.setId("start-open-files");
        Label tryIt = heading("Try it now");
        tryIt.getStyleClass().add("start-heading-below");
        VBox opening = new VBox(
                heading("Open a recording"),
                dropTarget(button("Open folder\u2026", Feather.FOLDER, openFolder)),
                tryIt,
                paragraph("Recordings of small programs with a planted defect. They open without a network."),
                samples());
        VBox recent = new VBox(heading("Recent"), recent());
        opening.getStyleClass().add("start-main");
        recent.getStyleClass().add("start-side");
        HBox columns = new HBox(opening, recent);
        columns.getStyleClass().add("start");
        HBox.setHgrow(opening, Priority.ALWAYS);
        node = new ScrollPane(columns);
        node.setFitToWidth(true);
        node.setId("start");
    }

    private static Button button(String text, Feather icon, Runnable effect) {
        Button button = new Button(text, Icons.of(icon));
        button.setOnAction(_ -> effect.run());
        return button;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        return hint;
    }

    private static Label paragraph(String text) {
        Label paragraph = hint(text);
        paragraph.setWrapText(true);
        return paragraph;
    }

    private Node dropTarget(Button openFolder) {
        HBox buttons = new HBox(openFiles, openFolder);
        buttons.getStyleClass().add("button-row");
        Label what = new Label("Drop recordings or folders here");
        what.getStyleClass().add("drop-title");
        VBox target = new VBox(
                Icons.of(Feather.DOWNLOAD),
                what,
                paragraph(
                        "JFR recordings (.jfr, also in .gz, .lz4 and .zip) of JDK 9 to 25, async-profiler and Datadog; collapsed stacks and pprof. Drop two to compare them."),
                buttons);
        target.getStyleClass().add("drop-target");
        return target;
    }

    private Node samples() {
        VBox list = new VBox();
        list.getStyleClass().add("sample-list");
        list.setId("samples");
        fill(list, model.samples(), this::sampleRow);
        return list;
    }

    private Node sampleRow(SampleRecording sample) {
        Label title = new Label(sample.title());
        title.getStyleClass().add("row-title");
        Button row = new Button();
        row.setId("sample-" + sample.id());
        row.setGraphic(new HBox(Icons.of(Feather.ACTIVITY), new VBox(title, hint(sample.description()))));
        row.setAccessibleText(sample.title() + ". " + sample.description());
        row.getStyleClass().addAll("flat", "list-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(_ -> model.open(sample));
        return row;
    }

    private Node recent() {
        VBox list = new VBox();
        list.getStyleClass().add("recent-list");
        list.setId("recent");
        fill(list, model.recent(), file -> new RecentRow(model, picker, file));
        Label none = hint("Files you open are listed here.");
        none.visibleProperty().bind(Bindings.isEmpty(model.recent()));
        none.managedProperty().bind(none.visibleProperty());
        return new VBox(none, list);
    }

    private static <T> void fill(VBox list, ObservableList<T> items, Function<T, Node> row) {
        Runnable refill =
                () -> list.getChildren().setAll(items.stream().map(row).toList());
        items.subscribe(refill);
        refill.run();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Start");
    }

    @Override
    public void show(Place place) {
        model.refresh();
    }

    @Override
    public void focus() {
        openFiles.requestFocus();
    }
}

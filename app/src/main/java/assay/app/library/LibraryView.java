package assay.app.library;

import assay.analysis.model.Run;
import assay.app.job.JobState;
import assay.app.navigate.Place;
import assay.app.shell.Action;
import assay.app.shell.ActionNodes;
import assay.app.shell.MenuSlot;
import assay.app.shell.View;
import assay.app.theme.Icons;
import atlantafx.base.controls.CustomTextField;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The table of runs with its search field.
public final class LibraryView implements View {
    private final LibraryViewModel model;
    private final TableView<Run> table = new TableView<>();
    private final CustomTextField search = new CustomTextField();
    private final Action open;
    private final Action compare;
    private final Action rename;
    private final Action baseline;
    private final Action delete;
    private final VBox node = new VBox();

    /// @param openFiles what the empty library offers
    public LibraryView(LibraryViewModel model, ZoneId zone, Runnable openFiles) {
        this.model = model;
        open = Action.of("run.open", MenuSlot.RUN, "Open", this::openSelected).withObstacle(model.anyObstacle());
        compare = action(
                "run.compare", "Compare selected", "Shortcut+D", model.compareObstacle(), model::compareSelected);
        rename = action("run.rename", "Rename", "F2", model.renameObstacle(), this::rename);
        baseline = action(
                "run.baseline", "Set or clear baseline", "Shortcut+B", model.baselineObstacle(), model::toggleBaseline);
        delete = action("run.delete", "Delete", "Delete", model.anyObstacle(), model::deleteSelected);
        table.setId("library-table");
        table.editingCellProperty().subscribe(cell -> table.setEditable(cell != null));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().setAll(new RunColumns(model, zone).all());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> row());
        table.setPlaceholder(new LibraryPlaceholder(model, openFiles));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setContextMenu(menu());
        showRuns();
        node.setId("library");
        node.getChildren().addAll(toolbar(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private static Action action(
            String id, String title, String key, ObservableValue<String> obstacle, Runnable effect) {
        return Action.of(id, MenuSlot.RUN, title, effect).withKey(key).withObstacle(obstacle);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                ActionNodes.menuItem(open),
                ActionNodes.menuItem(compare),
                new SeparatorMenuItem(),
                ActionNodes.menuItem(rename),
                ActionNodes.menuItem(baseline),
                ActionNodes.menuItem(delete));
        // The keys are those of the menu bar: a second owner would take them away when it leaves.
        menu.getItems().forEach(item -> item.setAccelerator(null));
        menu.setId("library-menu");
        return menu;
    }

    private HBox toolbar() {
        search.setId("library-search");
        search.setPromptText("Search: words, jvm:25, project:shop, -name:warmup");
        search.setAccessibleText("Search the library");
        search.setLeft(Icons.of(Feather.SEARCH));
        search.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(
                search,
                ActionNodes.button(compare, Icons.of(Feather.COLUMNS)),
                ActionNodes.button(rename, Icons.of(Feather.EDIT_2)),
                ActionNodes.button(delete, Icons.of(Feather.TRASH_2)));
        bar.getStyleClass().add("view-toolbar");
        return bar;
    }

    /// Reading the runs again keeps the selection, by id.
    private void showRuns() {
        SortedList<Run> sorted = new SortedList<>(model.catalog().runs());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        ListChangeListener<Run> follow = _ -> model.select(table.getSelectionModel().getSelectedItems().stream()
                .filter(run -> run != null)
                .toList());
        table.getSelectionModel().getSelectedItems().addListener(follow);
    }

    private TableRow<Run> row() {
        TableRow<Run> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                model.open(row.getItem());
            }
        });
        return row;
    }

    /// Before the table sees them, because it takes both keys for editing the focused cell.
    private void key(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            rename.run();
            event.consume();
        }
    }

    private void openSelected() {
        Run run = table.getSelectionModel().getSelectedItem();
        if (run != null) {
            model.open(run);
        }
    }

    /// The table is editable only while a name is changed: otherwise a double click would edit instead of open.
    private void rename() {
        int row = table.getSelectionModel().getSelectedIndex();
        table.setEditable(true);
        table.scrollTo(row);
        table.layout();
        table.edit(row, table.getColumns().get(1));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper("Library");
    }

    @Override
    public void show(Place place) {
        if (model.catalog().stateProperty().get() instanceof JobState.Idle<?>) {
            model.catalog().refresh();
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("edit.find", MenuSlot.EDIT, "Find", search::requestFocus)
                        .withKey("Shortcut+F"),
                open,
                compare,
                rename,
                baseline,
                delete);
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}

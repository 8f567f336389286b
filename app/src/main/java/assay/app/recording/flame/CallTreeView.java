package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The call tree as an indented table, of which only what is open exists.
final class CallTreeView implements StackView {
    private static final double ROW_HEIGHT = 26;
    private static final double FRAME_WIDTH = 520;
    private static final double NUMBER_WIDTH = 110;
    private static final int OPENED = 40;

    private final TreeTableView<Integer> table = new TreeTableView<>();
    private @Nullable Shown shown;
    private SearchState search = new SearchState.None();

    CallTreeView() {
        table.setId("call-tree");
        table.setShowRoot(false);
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "call-tree");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(frames());
        table.getColumns().add(weights("Total", tree -> tree::total));
        table.getColumns().add(shares("Total share", tree -> tree::total));
        table.getColumns().add(weights("Self", tree -> tree::self));
        table.getColumns().add(shares("Self share", tree -> tree::self));
        table.getColumns().forEach(column -> column.setSortable(false));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// The star of the number block opens everything below in many trees; here it follows the heaviest frames.
    private void keyPressed(KeyEvent event) {
        TreeItem<Integer> selected = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.MULTIPLY && selected instanceof FrameItem item && shown != null) {
            openHeaviest(item);
            event.consume();
        }
    }

    private TreeTableColumn<Integer, Integer> frames() {
        TreeTableColumn<Integer, Integer> column = column("Frame", FRAME_WIDTH);
        column.setCellFactory(_ -> new TreeTableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer node, boolean empty) {
                super.updateItem(node, empty);
                Shown now = shown;
                getStyleClass().remove("found");
                setText(null);
                if (!empty && node != null && now != null) {
                    setText(now.words().name(node));
                    if (isFound(now, node)) {
                        getStyleClass().add("found");
                    }
                }
            }
        });
        return column;
    }

    private boolean isFound(Shown now, int node) {
        return search instanceof SearchState.Found found
                && found.tree().shape() == now.tree().shape()
                && found.search().nodes().get(node);
    }

    private TreeTableColumn<Integer, Integer> weights(String name, Function<CallTree, IntToLongFunction> weight) {
        return numbers(
                name,
                node -> text(
                        node, now -> UnitFormat.weight(weight.apply(now.tree()).applyAsLong(node), now.unit())));
    }

    private TreeTableColumn<Integer, Integer> shares(String name, Function<CallTree, IntToLongFunction> weight) {
        return numbers(
                name,
                node -> text(
                        node,
                        now -> UnitFormat.share(
                                weight.apply(now.tree()).applyAsLong(node),
                                now.tree().total(0))));
    }

    private String text(int node, Function<Shown, String> text) {
        Shown now = shown;
        return now == null || node >= now.tree().shape().size() ? "" : text.apply(now);
    }

    private static TreeTableColumn<Integer, Integer> numbers(String name, IntFunction<String> text) {
        TreeTableColumn<Integer, Integer> column = column(name, NUMBER_WIDTH);
        column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        column.setCellFactory(_ -> new TreeTableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer node, boolean empty) {
                super.updateItem(node, empty);
                setText(empty || node == null ? null : text.apply(node));
            }
        });
        return column;
    }

    private static TreeTableColumn<Integer, Integer> column(String name, double width) {
        TreeTableColumn<Integer, Integer> column = new TreeTableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().getValue()));
        return column;
    }

    @Override
    public Node node() {
        return table;
    }

    /// Another tree keeps the selected frame, as far as it has it; with none, the heaviest frames are opened.
    @Override
    public void show(Shown newShown) {
        Shown before = shown;
        if (before != null && before.tree() == newShown.tree()) {
            shown = newShown;
            table.refresh();
            return;
        }
        TreeItem<Integer> selected = table.getSelectionModel().getSelectedItem();
        int kept = before == null || selected == null
                ? 0
                : newShown.tree().shape().nearest(before.tree().shape(), selected.getValue());
        shown = newShown;
        FrameItem root = new FrameItem(newShown.tree(), 0);
        table.setRoot(root);
        root.setExpanded(true);
        if (kept > 0 && newShown.tree().total(kept) > 0) {
            select(root.expandTo(kept));
        } else {
            openHeaviest(root);
        }
    }

    private void openHeaviest(FrameItem from) {
        TreeItem<Integer> item = from;
        for (int opened = 0; opened < OPENED && !item.isLeaf(); opened++) {
            item.setExpanded(true);
            item = item.getChildren().getFirst();
        }
        select(from.getValue() == 0 && !from.isLeaf() ? from.getChildren().getFirst() : from);
    }

    private void select(TreeItem<Integer> item) {
        int row = table.getRow(item);
        table.getSelectionModel().clearSelection();
        if (row >= 0) {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, row - 3));
        }
    }

    /// Opens the tree down to a node of the tree that is shown.
    void reveal(int node) {
        if (shown != null && node > 0 && shown.tree().total(node) > 0 && table.getRoot() instanceof FrameItem root) {
            select(root.expandTo(node));
        }
    }

    @Override
    public void mark(SearchState newSearch) {
        search = newSearch;
        table.refresh();
        if (newSearch instanceof SearchState.Found found && found.current() >= 0) {
            reveal(found.current());
        }
    }

    @Override
    public @Nullable Target target() {
        TreeItem<Integer> selected = table.getSelectionModel().getSelectedItem();
        Shown now = shown;
        return now == null || selected == null || !now.tree().shape().isFrame(selected.getValue())
                ? null
                : Target.of(now.tree(), selected.getValue());
    }

    /// The selected rows, or all that are open if there is one at the most.
    @Override
    public List<DataTable> tables() {
        Shown now = shown;
        if (now == null) {
            return List.of();
        }
        List<Integer> rows = table.getSelectionModel().getSelectedIndices();
        int[] nodes = (rows.size() > 1
                        ? rows.stream().mapToInt(Integer::intValue).sorted()
                        : IntStream.range(0, table.getExpandedItemCount()))
                .map(row -> table.getTreeItem(row).getValue())
                .toArray();
        return List.of(FlameTables.nodes("Call tree", now.caption(), now.tree(), now.unit(), nodes, true));
    }

    /// Number of rows that are open.
    int rows() {
        return table.getExpandedItemCount();
    }
}

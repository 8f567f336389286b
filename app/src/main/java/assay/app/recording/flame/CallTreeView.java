package assay.app.recording.flame;

import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
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
    private static final double FRAME_WIDTH = 460;
    private static final double NUMBER_WIDTH = 88;
    private static final int OPENED = 40;

    private final TreeTableView<Integer> table = new TreeTableView<>();
    private @Nullable Shown shown;
    private FrameItem.@Nullable Rules rules;
    private boolean filling;
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
        table.getColumns().add(samples());
        table.getColumns().forEach(column -> column.setReorderable(false));
        table.setOnSort(event -> {
            sort();
            event.consume();
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        RestWidth.of(table);
    }

    /// The tree keeps its form: the callees of each frame are sorted among themselves. The table's own sorting would
    /// open everything, and loses what is selected.
    private void sort() {
        FrameItem.Rules now = rules;
        if (filling || now == null || !(table.getRoot() instanceof FrameItem root)) {
            return;
        }
        List<TreeItem<Integer>> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        table.getSelectionModel().clearSelection();
        now.order(table.getComparator());
        root.sort();
        selected.forEach(item -> table.getSelectionModel().select(item));
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
        column.setComparator(Comparator.comparing(this::name, String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            {
                // Of a name that does not fit, the end tells more than the package.
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            }

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

    private String name(int node) {
        return text(node, now -> now.words().name(node));
    }

    private boolean isFound(Shown now, int node) {
        return search instanceof SearchState.Found found
                && found.tree().shape() == now.tree().shape()
                && found.search().nodes().get(node);
    }

    private TreeTableColumn<Integer, Integer> weights(String name, Function<CallTree, IntToLongFunction> weight) {
        return numbers(
                name,
                node -> value(node, weight),
                node -> text(node, now -> weight(weight.apply(now.tree()).applyAsLong(node), now.unit())));
    }

    private TreeTableColumn<Integer, Integer> samples() {
        Function<CallTree, IntToLongFunction> samples = tree -> tree::samples;
        return numbers("Samples", node -> value(node, samples), node -> UnitFormat.count(value(node, samples)));
    }

    private long value(int node, Function<CallTree, IntToLongFunction> weight) {
        Shown now = shown;
        return now == null || node >= now.tree().shape().size()
                ? 0
                : weight.apply(now.tree()).applyAsLong(node);
    }

    /// The column's name tells that samples are samples.
    private static String weight(long weight, WeightUnit unit) {
        return unit == WeightUnit.SAMPLES ? UnitFormat.count(weight) : UnitFormat.weight(weight, unit);
    }

    private TreeTableColumn<Integer, Integer> shares(String name, Function<CallTree, IntToLongFunction> weight) {
        return numbers(
                name,
                node -> value(node, weight),
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

    /// A first click on a header puts the most on top.
    private static TreeTableColumn<Integer, Integer> numbers(
            String name, IntToLongFunction value, IntFunction<String> text) {
        TreeTableColumn<Integer, Integer> column = column(name, NUMBER_WIDTH);
        column.setComparator(Comparator.comparingLong(value::applyAsLong));
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
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
        fill(kept);
    }

    /// Makes the rows anew, with a node selected that may not be among them.
    private void fill(int selected) {
        Shown now = shown;
        if (now == null) {
            return;
        }
        FrameItem.Rules made = new FrameItem.Rules(now.tree(), kept(now));
        made.order(table.getComparator());
        rules = made;
        FrameItem root = new FrameItem(made, 0);
        List<TreeTableColumn<Integer, ?>> order = List.copyOf(table.getSortOrder());
        filling = true;
        table.getSelectionModel().clearSelection();
        // A new root makes the table forget its order.
        table.setRoot(root);
        table.getSortOrder().setAll(order);
        filling = false;
        root.setExpanded(true);
        if (root.leadsTo(selected)) {
            select(root.expandTo(selected));
        } else {
            openHeaviest(root);
        }
    }

    /// What was found, what led to it and what it called; null without a search.
    private @Nullable BitSet kept(Shown now) {
        if (!(search instanceof SearchState.Found found)
                || found.tree().shape() != now.tree().shape()) {
            return null;
        }
        TreeShape shape = now.tree().shape();
        BitSet nodes = found.search().nodes();
        BitSet kept = new BitSet(shape.size());
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if (!kept.get(shape.end(node) - 1)) {
                kept.set(node, shape.end(node));
            }
            for (int caller = shape.parent(node); caller >= 0 && !kept.get(caller); caller = shape.parent(caller)) {
                kept.set(caller);
            }
        }
        return kept;
    }

    private void openHeaviest(FrameItem from) {
        TreeItem<Integer> item = from;
        for (int opened = 0; opened < OPENED && !item.isLeaf(); opened++) {
            item.setExpanded(true);
            item = item.getChildren().getFirst();
        }
        if (from.getValue() != 0 || !from.isLeaf()) {
            select(from.getValue() == 0 ? from.getChildren().getFirst() : from);
        }
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
        if (table.getRoot() instanceof FrameItem root && root.leadsTo(node)) {
            select(root.expandTo(node));
        }
    }

    /// Only what a search found is left, with what led to it and what it called; another match of the same search only
    /// moves to it.
    @Override
    public void mark(SearchState newSearch) {
        SearchState before = search;
        search = newSearch;
        boolean same = before instanceof SearchState.Found one
                && newSearch instanceof SearchState.Found other
                && one.search().equals(other.search());
        if (!same && !(before instanceof SearchState.None && newSearch instanceof SearchState.None)) {
            TreeItem<Integer> selected = table.getSelectionModel().getSelectedItem();
            fill(selected == null ? 0 : selected.getValue());
        }
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

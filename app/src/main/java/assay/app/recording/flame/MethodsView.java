package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.TreeShape;
import assay.app.export.DataTable;
import assay.app.recording.page.TwinTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Every method with its own and its total weight; what is searched for filters it.
final class MethodsView implements StackView {
    private static final double NUMBER = 100;
    private static final double NARROW_NUMBER = 64;

    private final TwinTable table = new TwinTable();
    private final boolean narrow;
    private @Nullable Shown shown;
    private List<MethodWeight> all = List.of();
    private List<MethodWeight> methods = List.of();
    private Map<String, String> methodOfLabel = Map.of();
    private @Nullable String pending;
    private SearchState search = new SearchState.None();

    /// @param narrow whether there is room for the two weights only
    /// @param open what a double click or Enter does with a method
    MethodsView(boolean narrow, Consumer<String> open) {
        this.narrow = narrow;
        table.setId("methods");
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected(open);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                openSelected(open);
                event.consume();
            }
        });
    }

    private void openSelected(Consumer<String> open) {
        Target selected = target();
        if (selected != null) {
            open.accept(selected.method());
        }
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(Shown newShown) {
        boolean same = shown != null && shown.tree() == newShown.tree();
        shown = newShown;
        if (!same) {
            all = newShown.answer().methods();
            methodOfLabel = methodsOf(newShown.tree().shape());
        }
        fill();
        String wanted = pending;
        if (wanted != null) {
            pending = null;
            reveal(wanted);
        }
    }

    private static Map<String, String> methodsOf(TreeShape shape) {
        Map<String, String> methods = new HashMap<>();
        for (int label = 0; label < shape.labelCount(); label++) {
            methods.put(shape.labelOf(label), shape.methodOf(label));
        }
        return methods;
    }

    private void fill() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Set<String> wanted = found(now);
        methods = wanted == null
                ? all
                : all.stream().filter(each -> wanted.contains(each.label())).toList();
        String selected = selectedLabel();
        List<?> before = List.copyOf(table.getColumns());
        table.show(data(now));
        if (!before.equals(table.getColumns())) {
            setWidths();
        }
        select(selected);
    }

    private DataTable data(Shown now) {
        DataTable data = FlameTables.methods(now.caption(), now.tree(), now.unit(), methods);
        CallTree base = now.answer().base();
        if (narrow) {
            return FlameTables.weightsOnly(data);
        }
        return base == null
                ? data
                : FlameTables.compared(
                        data,
                        now.answer().tree(),
                        base,
                        weighed(now),
                        now.answer().baseMethods());
    }

    /// Shares are compared in the profile's unit, whatever values are shown.
    private List<MethodWeight> weighed(Shown now) {
        if (now.tree() == now.answer().tree()) {
            return methods;
        }
        Map<String, MethodWeight> byLabel = new HashMap<>();
        MethodWeight.of(now.answer().tree()).forEach(each -> byLabel.put(each.label(), each));
        return methods.stream()
                .map(each -> byLabel.getOrDefault(each.label(), each))
                .toList();
    }

    private void setWidths() {
        table.getColumns().stream().skip(1).forEach(column -> column.setPrefWidth(narrow ? NARROW_NUMBER : NUMBER));
        table.getColumns().forEach(column -> {
            column.setReorderable(false);
            if (!column.equals(table.getColumns().getFirst())) {
                column.setSortType(TableColumn.SortType.DESCENDING);
            }
        });
        RestWidth.of(table);
    }

    /// Labels that the search found; null if there is none for this tree.
    private @Nullable Set<String> found(Shown now) {
        if (search instanceof SearchState.Found result
                && result.tree().shape() == now.tree().shape()) {
            Set<String> labels = new HashSet<>();
            result.search().nodes().stream()
                    .forEach(node -> labels.add(now.tree().shape().label(node)));
            return labels;
        }
        return null;
    }

    private @Nullable String selectedLabel() {
        Integer row = table.getSelectionModel().getSelectedItem();
        return row == null || row >= methods.size() ? null : methods.get(row).label();
    }

    private void select(@Nullable String label) {
        table.getSelectionModel().clearSelection();
        for (int index = 0; label != null && index < table.getItems().size(); index++) {
            if (methods.get(table.getItems().get(index)).label().equals(label)) {
                table.getSelectionModel().select(index);
                return;
            }
        }
    }

    /// Selects a method and makes it visible, if it is there.
    void reveal(String method) {
        select(method);
        int index = table.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            table.scrollTo(index);
        }
    }

    /// As [#reveal], as soon as the next answer is shown.
    void revealSoon(String method) {
        pending = method;
        reveal(method);
    }

    @Override
    public void mark(SearchState newSearch) {
        search = newSearch;
        fill();
    }

    void setWidth(double width) {
        table.setMinWidth(width);
        table.setMaxWidth(width);
    }

    /// Changes when another row is selected.
    ReadOnlyObjectProperty<Integer> selected() {
        return table.getSelectionModel().selectedItemProperty();
    }

    /// The methods that are listed, heaviest own weight first.
    List<MethodWeight> methods() {
        return methods;
    }

    @Override
    public @Nullable Target target() {
        String label = selectedLabel();
        return label == null ? null : Target.of(methodOfLabel.getOrDefault(label, label));
    }

    @Override
    public List<DataTable> tables() {
        return shown == null ? List.of() : List.of(table.copyable());
    }
}

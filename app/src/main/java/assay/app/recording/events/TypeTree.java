package assay.app.recording.events;

import assay.analysis.eventlog.EventType;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The types of events by category, with counts of the whole recording.
final class TypeTree extends VBox {
    private final CustomTextField filter = new CustomTextField();
    private final TreeView<Entry> tree = new TreeView<>(new TreeItem<>());
    private final Consumer<String> chosen;
    private List<Entry> entries = List.of();
    private String selected = "";
    private boolean showing;

    /// A type, or a category of types.
    ///
    /// @param name of the type, empty for a category
    private record Entry(String name, String title, String description, List<String> category, long count) {
        boolean isType() {
            return !name.isEmpty();
        }

        boolean matches(String words) {
            return name.toLowerCase(Locale.ROOT).contains(words)
                    || title.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /// @param chosen told the name of the type that was chosen
    TypeTree(Consumer<String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("event-types");
        filter.setId("event-type-filter");
        filter.setPromptText("Filter types");
        filter.setAccessibleText("Filter event types");
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.textProperty().addListener((_, _, _) -> build());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInFilter);
        tree.setId("event-types");
        tree.setShowRoot(false);
        tree.setAccessibleText("Event types by category");
        tree.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        tree.setCellFactory(_ -> new EntryCell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> choose(item));
        setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(filter, tree);
    }

    private void keyInFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            event.consume();
        }
    }

    private void choose(@Nullable TreeItem<Entry> item) {
        if (!showing && item != null && item.getValue().isType()) {
            selected = item.getValue().name();
            chosen.accept(selected);
        }
    }

    /// Shows the names alone, which are known before the file was opened.
    void show(Map<String, Long> counts) {
        entries = counts.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getKey(), "", List.of(), each.getValue()))
                .toList();
        build();
    }

    void show(List<EventType> types) {
        entries = types.stream()
                .map(type -> new Entry(
                        type.name(),
                        type.label().isEmpty() ? shortName(type.name()) : type.label(),
                        type.description(),
                        type.category().isEmpty() ? List.of("Other") : type.category(),
                        type.count()))
                .toList();
        build();
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Marks the type that is shown.
    void select(String name) {
        if (!name.equals(selected)) {
            selected = name;
            mark(tree.getRoot());
        }
    }

    private void build() {
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        TreeItem<Entry> root = new TreeItem<>();
        for (Entry entry : entries) {
            if (words.isEmpty() || entry.matches(words)) {
                parent(root, entry.category()).getChildren().add(new TreeItem<>(entry));
            }
        }
        sort(root, !words.isEmpty());
        root.setExpanded(true);
        showing = true;
        tree.setRoot(root);
        mark(root);
        showing = false;
    }

    private static TreeItem<Entry> parent(TreeItem<Entry> root, List<String> category) {
        TreeItem<Entry> at = root;
        for (String part : category) {
            TreeItem<Entry> parent = at;
            at = parent.getChildren().stream()
                    .filter(item ->
                            !item.getValue().isType() && item.getValue().title().equals(part))
                    .findFirst()
                    .orElseGet(() -> {
                        TreeItem<Entry> added = new TreeItem<>(new Entry("", part, "", List.of(), 0));
                        parent.getChildren().add(added);
                        return added;
                    });
        }
        return at;
    }

    /// Types before categories, both by name; counts of categories are those of their types.
    private static long sort(TreeItem<Entry> item, boolean open) {
        long count = 0;
        List<TreeItem<Entry>> children = new ArrayList<>(item.getChildren());
        for (TreeItem<Entry> child : children) {
            Entry entry = child.getValue();
            if (!entry.isType()) {
                child.setExpanded(open);
                child.setValue(new Entry("", entry.title(), "", List.of(), sort(child, open)));
            }
            count += child.getValue().count();
        }
        children.sort(
                (one, other) -> one.getValue().isType() == other.getValue().isType()
                        ? String.CASE_INSENSITIVE_ORDER.compare(
                                one.getValue().title(), other.getValue().title())
                        : one.getValue().isType() ? 1 : -1);
        item.getChildren().setAll(children);
        return count;
    }

    private boolean mark(TreeItem<Entry> item) {
        for (TreeItem<Entry> child : item.getChildren()) {
            if (child.getValue().name().equals(selected) && child.getValue().isType() || mark(child)) {
                item.setExpanded(true);
                if (child.getValue().isType()) {
                    boolean before = showing;
                    showing = true;
                    tree.getSelectionModel().select(child);
                    tree.scrollTo(Math.max(0, tree.getRow(child) - 4));
                    showing = before;
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public void requestFocus() {
        tree.requestFocus();
    }

    private static final class EntryCell extends TreeCell<Entry> {
        private final Label title = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(title, spacer(), count);

        EntryCell() {
            row.getStyleClass().add("event-type-row");
            count.getStyleClass().add(Styles.TEXT_MUTED);
            count.setMinWidth(Region.USE_PREF_SIZE);
        }

        private static Region spacer() {
            Region spacer = new Region();
            HBox.setHgrow(spacer, Priority.ALWAYS);
            return spacer;
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            title.setText(entry.title());
            count.setText(UnitFormat.count(entry.count()));
            setGraphic(row);
            setAccessibleText(entry.title() + ", " + UnitFormat.count(entry.count()) + " events");
            setTooltip(entry.isType() ? new Tooltip((entry.name() + "\n" + entry.description()).strip()) : null);
        }
    }
}

package assay.app.recording.flame;

import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses the threads whose samples count; the heaviest are on top.
final class ThreadMenu extends Button {
    private final FlameModel model;
    private final CustomTextField filter = new CustomTextField();

    ThreadMenu(FlameModel model) {
        super("All threads", new FontIcon(Feather.FILTER));
        this.model = model;
        setId("threads");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add(Styles.FLAT);
        setOnAction(_ -> open());
        model.selection()
                .selectionProperty()
                .subscribe(now -> setText(text(now.threads().threads())));
    }

    private static String text(Set<Integer> chosen) {
        return switch (chosen.size()) {
            case 0 -> "All threads";
            case 1 -> "1 thread";
            default -> chosen.size() + " threads";
        };
    }

    /// Shows the list; also reached by the key `t`.
    void open() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer == null) {
            return;
        }
        filter.clear();
        VBox content = content(rows(answer));
        Popover popover = new Popover(content);
        // Before the list sees it, which takes Escape for the end of an edit.
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popover.hide();
                event.consume();
            }
        });
        popover.setTitle("Threads");
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        popover.show(this);
        filter.requestFocus();
    }

    /// Threads of one name are one row: virtual threads mostly have none, and pools number theirs.
    private List<Row> rows(FlameQuery.Answer answer) {
        WeightUnit unit = answer.data().profile().summary().unit();
        Map<String, List<ThreadWeight>> byName = answer.threads().stream()
                .filter(thread -> thread.thread() != Samples.NONE)
                .collect(Collectors.groupingBy(ThreadWeight::name));
        return byName.entrySet().stream()
                .map(named -> new Row(named.getKey(), named.getValue(), unit, this))
                .sorted(Comparator.comparingLong(Row::weight).reversed().thenComparing(Row::name))
                .toList();
    }

    private VBox content(List<Row> rows) {
        FilteredList<Row> shown = new FilteredList<>(FXCollections.observableArrayList(rows));
        filter.setPromptText("Filter threads");
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.textProperty().addListener(_ -> {
            String wanted = filter.getText().toLowerCase(Locale.ROOT);
            shown.setPredicate(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted));
        });
        ListView<Row> list = new ListView<>(shown);
        list.setId("thread-list");
        list.setCellFactory(CheckBoxListCell.forListView(row -> row.chosen, new StringConverter<>() {
            @Override
            public String toString(Row row) {
                return row.text();
            }

            @Override
            public Row fromString(String text) {
                throw new IllegalStateException("text: " + text + "; the list is not edited");
            }
        }));
        list.getStyleClass().addAll(Styles.DENSE, "thread-list");
        Button all = new Button("All threads");
        all.setOnAction(_ -> {
            model.chooseThreads(Set.of());
            rows.forEach(row -> row.chosen.set(false));
        });
        Button onlyShown = new Button("Only those listed");
        onlyShown.setOnAction(_ -> model.chooseThreads(
                shown.stream().flatMap(row -> row.threads.stream()).collect(Collectors.toSet())));
        HBox buttons = new HBox(8, all, onlyShown);
        VBox content = new VBox(8, filter, list, buttons);
        VBox.setVgrow(list, Priority.ALWAYS);
        if (shown.isEmpty()) {
            list.setPlaceholder(new Label("The samples in range name no thread"));
        }
        content.getStyleClass().add("thread-menu");
        return content;
    }

    private void choose(Set<Integer> changed, boolean chosen) {
        Set<Integer> threads = new HashSet<>(model.selection().get().threads().threads());
        if (chosen ? threads.addAll(changed) : threads.removeAll(changed)) {
            model.chooseThreads(threads);
        }
    }

    /// The threads of one name.
    private static final class Row {
        private final String name;
        private final Set<Integer> threads;
        private final long weight;
        private final WeightUnit unit;
        private final BooleanProperty chosen = new SimpleBooleanProperty();

        private Row(String name, List<ThreadWeight> named, WeightUnit unit, ThreadMenu menu) {
            this.name = name.isEmpty() ? "(unnamed)" : name;
            this.threads = named.stream().map(ThreadWeight::thread).collect(Collectors.toSet());
            this.weight = named.stream().mapToLong(ThreadWeight::weight).sum();
            this.unit = unit;
            chosen.set(menu.model.selection().get().threads().threads().containsAll(threads));
            chosen.addListener(_ -> menu.choose(threads, chosen.get()));
        }

        private String name() {
            return name;
        }

        private long weight() {
            return weight;
        }

        private String text() {
            String count = threads.size() == 1 ? "" : " × " + UnitFormat.count(threads.size());
            return name + count + "   " + UnitFormat.weight(weight, unit);
        }
    }
}

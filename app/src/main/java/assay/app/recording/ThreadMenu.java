package assay.app.recording;

import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses the threads whose samples count; the heaviest are on top.
final class ThreadMenu extends Button {
    private final RecordingViewModel model;
    private final CustomTextField filter = new CustomTextField();

    ThreadMenu(RecordingViewModel model) {
        super("All threads", new FontIcon(Feather.FILTER));
        this.model = model;
        setId("threads");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add(Styles.FLAT);
        setOnAction(_ -> open());
        model.threadsProperty()
                .addListener(_ -> setText(text(model.threadsProperty().get())));
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
        Popover popover = new Popover(content(rows(answer)));
        popover.setTitle("Threads");
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        popover.show(this);
        filter.requestFocus();
    }

    private List<Row> rows(FlameQuery.Answer answer) {
        WeightUnit unit = answer.data().profile().summary().unit();
        return answer.threads().stream()
                .filter(thread -> thread.thread() != Samples.NONE)
                .map(thread -> new Row(thread, unit, this))
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
                return row.name() + "   " + row.weight();
            }

            @Override
            public Row fromString(String text) {
                throw new IllegalStateException("text: " + text + "; the list is not edited");
            }
        }));
        list.getStyleClass().addAll(Styles.DENSE, "thread-list");
        Button all = new Button("All threads");
        all.setOnAction(_ -> {
            model.threadsProperty().set(Set.of());
            rows.forEach(row -> row.chosen.set(false));
        });
        Button onlyShown = new Button("Only those listed");
        onlyShown.setOnAction(_ -> model.threadsProperty()
                .set(Set.copyOf(shown.stream().map(row -> row.thread().thread()).toList())));
        HBox buttons = new HBox(8, all, onlyShown);
        VBox content = new VBox(8, filter, list, buttons);
        VBox.setVgrow(list, Priority.ALWAYS);
        if (shown.isEmpty()) {
            list.setPlaceholder(new Label("The samples in range name no thread"));
        }
        content.getStyleClass().add("thread-menu");
        return content;
    }

    private void choose(int thread, boolean chosen) {
        Set<Integer> threads = new HashSet<>(model.threadsProperty().get());
        if (chosen ? threads.add(thread) : threads.remove(thread)) {
            model.threadsProperty().set(Set.copyOf(threads));
        }
    }

    /// One thread of the list.
    private static final class Row {
        private final ThreadWeight thread;
        private final WeightUnit unit;
        private final BooleanProperty chosen = new SimpleBooleanProperty();

        private Row(ThreadWeight thread, WeightUnit unit, ThreadMenu menu) {
            this.thread = thread;
            this.unit = unit;
            chosen.set(menu.model.threadsProperty().get().contains(thread.thread()));
            chosen.addListener(_ -> menu.choose(thread.thread(), chosen.get()));
        }

        private ThreadWeight thread() {
            return thread;
        }

        private String name() {
            return thread.name().isEmpty() ? "(unnamed)" : thread.name();
        }

        private String weight() {
            return UnitFormat.weight(thread.weight(), unit);
        }
    }
}

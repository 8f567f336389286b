package assay.app.recording.heat;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.HeatScale;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the heat map counts and how finely; the search whose finds are marked.
final class HeatToolbar extends HBox {
    private final HeatModel model;
    private final SubjectBox subjects;
    private final Map<HeatScale, ToggleButton> scales = new EnumMap<>(HeatScale.class);
    private final ToggleButton weighed = new ToggleButton();
    private final ToggleButton table = new ToggleButton(null, new FontIcon(Feather.LIST));
    private final CustomTextField search = new CustomTextField();
    private final Label result = new Label();
    private boolean showing;

    HeatToolbar(HeatModel model) {
        subjects = new SubjectBox(model);
        this.model = model;
        getStyleClass().add("heat-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        HBox segments = new HBox();
        for (HeatScale scale : model.scales()) {
            ToggleButton button = scale(scale);
            scales.put(scale, button);
            segments.getChildren().add(button);
        }
        round(segments);
        weigh();
        find();
        table.setId("heat-table-shown");
        table.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        table.setTooltip(new Tooltip("Show the cells as a table"));
        table.setAccessibleText("Show the cells as a table");
        table.setOnAction(_ -> model.change(now -> now.withTable(table.isSelected())));
        getChildren().addAll(subjects, segments, weighed, table, new Spacer(), search, result);
        show();
    }

    private ToggleButton scale(HeatScale scale) {
        ToggleButton button = new ToggleButton(HeatWords.cell(scale));
        button.setId("scale-" + scale.word());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Cells of " + HeatWords.cell(scale) + " in columns of " + HeatWords.column(scale)
                + " (" + HeatWords.key(scale) + ")"));
        button.setOnAction(_ -> model.change(now -> now.withScale(scale)));
        return button;
    }

    private static void round(HBox segments) {
        int last = segments.getChildren().size() - 1;
        for (int index = 0; last > 0 && index <= last; index++) {
            segments.getChildren()
                    .get(index)
                    .getStyleClass()
                    .add(index == 0 ? Styles.LEFT_PILL : index == last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
    }

    private void weigh() {
        weighed.setId("heat-weighed");
        weighed.setMinWidth(Region.USE_PREF_SIZE);
        weighed.setTooltip(new Tooltip("Add up what samples weigh, instead of counting them"));
        weighed.setOnAction(_ -> model.change(now -> now.withWeighed(weighed.isSelected())));
    }

    private void find() {
        search.setId("heat-search");
        search.setPromptText("Mark cells with frames (regex)");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPrefColumnCount(20);
        search.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                model.change(now -> now.withSearch(text));
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        result.setId("heat-search-result");
        result.getStyleClass().addAll("search-result", Styles.TEXT_MUTED);
        result.setMinWidth(USE_PREF_SIZE);
    }

    /// Shows what is chosen.
    void show() {
        showing = true;
        subjects.follow();
        boolean sampled = model.stateProperty().get().event().isEmpty();
        scales.forEach((scale, button) -> button.setSelected(scale == model.scale()));
        search.setDisable(!sampled);
        search.setPromptText(sampled ? "Mark cells with frames (regex)" : "Only cells of a profile have frames");
        WeightUnit unit =
                sampled ? model.profile().map(ProfileSummary::unit).orElse(WeightUnit.SAMPLES) : WeightUnit.SAMPLES;
        weighed.setVisible(unit != WeightUnit.SAMPLES);
        weighed.setManaged(unit != WeightUnit.SAMPLES);
        weighed.setText(unit == WeightUnit.BYTES ? "Bytes" : "Time");
        weighed.setSelected(model.weighed());
        table.setSelected(model.stateProperty().get().table());
        String text = model.stateProperty().get().search();
        if (!search.getText().equals(text)) {
            search.setText(text);
        }
        showing = false;
        showResult();
    }

    private void showResult() {
        String problem = model.searchProblemProperty().get();
        search.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
        HeatAnswer answer = model.answerProperty().get();
        boolean searched = !model.stateProperty().get().search().isEmpty();
        boolean frames = model.stateProperty().get().event().isEmpty();
        if (answer != null && !answer.complete()) {
            result.setText("only the first " + answer.text(answer.grid().total()));
            return;
        }
        result.setText(
                !searched || !frames
                        ? ""
                        : !problem.isEmpty() ? problem : answer == null ? "" : HeatWords.found(answer));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}

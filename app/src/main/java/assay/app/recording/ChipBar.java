package assay.app.recording;

import assay.analysis.unit.UnitFormat;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is left out at the moment, with the number of samples kept; not shown while everything counts.
final class ChipBar extends FlowPane {
    private final RecordingViewModel model;

    ChipBar(RecordingViewModel model) {
        this.model = model;
        setId("chips");
        getStyleClass().add("chip-bar");
        setAlignment(Pos.CENTER_LEFT);
        model.answerProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (FilterChip chip : model.chips()) {
            getChildren().add(chip(chip));
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
        if (any) {
            getChildren().addAll(kept(), clear());
        }
    }

    private static Button chip(FilterChip chip) {
        Button button = new Button(chip.text(), new FontIcon(Feather.X));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("chip", Styles.SMALL, Styles.ROUNDED);
        button.setAccessibleText("Remove filter: " + chip.text());
        button.setOnAction(_ -> chip.remove().run());
        return button;
    }

    private Label kept() {
        FlameQuery.Answer answer = model.answerProperty().get();
        Label label = new Label();
        label.setId("kept");
        label.getStyleClass().add(Styles.TEXT_MUTED);
        if (answer != null) {
            label.setText(UnitFormat.count(answer.tree().samples(0)) + " of "
                    + UnitFormat.count(answer.data().profile().summary().samples()) + " samples");
        }
        return label;
    }

    private Hyperlink clear() {
        Hyperlink link = new Hyperlink("Clear all");
        link.setOnAction(_ -> model.clearFilters());
        return link;
    }
}

package assay.app.recording;

import assay.analysis.model.TimeRange;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.SelectionChips;
import assay.app.recording.select.SelectionModel;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way into the committed ranges, and what is left out at the moment with the number of samples kept; not shown
/// while everything counts.
final class ChipBar extends FlowPane {
    private final SelectionModel selection;
    private final long startNanos;
    private final Runnable clear;

    /// @param startNanos start of the recording, from which times are told
    /// @param clear takes every restriction away, those of the page too
    ChipBar(SelectionModel selection, long startNanos, Runnable clear) {
        this.selection = selection;
        this.startNanos = startNanos;
        this.clear = clear;
        setId("chips");
        getStyleClass().add("chip-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// @param ofPage the restrictions of the page in front
    /// @param kept `n of m samples`; empty if that is not known yet
    void show(List<FilterChip> ofPage, String kept) {
        getChildren().clear();
        trail();
        SelectionChips.of(selection.get(), startNanos).stream()
                .map(part -> part.chip(selection))
                .forEach(this::add);
        ofPage.forEach(this::add);
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
        if (any) {
            getChildren().addAll(label(kept), clear());
        }
    }

    private void trail() {
        List<TimeRange> committed = selection.get().committed();
        if (committed.isEmpty()) {
            return;
        }
        link("whole run", 0);
        for (int depth = 1; depth <= committed.size(); depth++) {
            Label separator = new Label("›");
            separator.getStyleClass().add(Styles.TEXT_MUTED);
            getChildren().add(separator);
            link(SelectionChips.time(committed.get(depth - 1), startNanos), depth);
        }
    }

    private void link(String text, int depth) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("range-link");
        link.setAccessibleText("Go back to " + text);
        link.setOnAction(_ -> selection.uncommit(depth));
        getChildren().add(link);
    }

    private void add(FilterChip chip) {
        Button button = new Button(chip.text(), new FontIcon(Feather.X));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("chip", Styles.SMALL, Styles.ROUNDED);
        if (chip.reshapes()) {
            button.getStyleClass().add("reshapes");
        }
        button.setAccessibleText("Remove filter: " + chip.text());
        button.setOnAction(_ -> chip.remove().run());
        getChildren().add(button);
    }

    private static Label label(String kept) {
        Label label = new Label(kept);
        label.setId("kept");
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private Hyperlink clear() {
        Hyperlink link = new Hyperlink("Clear all");
        link.setId("clear-filters");
        link.setOnAction(_ -> clear.run());
        return link;
    }

    /// `12 480 of 29 660 samples`.
    static String kept(long kept, long total) {
        return UnitFormat.count(kept) + " of " + UnitFormat.count(total) + " samples";
    }
}

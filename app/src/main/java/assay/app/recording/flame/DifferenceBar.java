package assay.app.recording.flame;

import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.select.SelectionChips;
import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Above a flame graph that shows a difference: which times are compared, with how many samples, and the ways out.
final class DifferenceBar extends HBox {
    private static final String COLORS = "Widths are the selected time. Orange has a larger share of it, blue a smaller"
            + " one; frames of the other time alone are not drawn.";

    private final PageContext context;
    private final FlameModel model;
    private final FlameMemory memory;
    private final Label words = new Label();
    private final Label colors = new Label(COLORS);
    private final Button swap = button(
            "difference-swap", "Swap", "Compare the other way round, to see the frames of the other time", this::swap);

    DifferenceBar(PageContext context, FlameModel model, FlameMemory memory) {
        this.context = context;
        this.model = model;
        this.memory = memory;
        getStyleClass().add("difference-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("difference-words");
        colors.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        for (Label label : new Label[] {words, colors}) {
            label.setMinWidth(0);
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
            label.setTooltip(new Tooltip());
            label.getTooltip().textProperty().bind(label.textProperty());
        }
        VBox lines = new VBox(words, colors);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren()
                .addAll(
                        lines,
                        swap,
                        button("difference-heat", "Heat map", "Choose other times", this::openHeat),
                        button(
                                "difference-end",
                                "End",
                                "Show the selected time alone",
                                () -> model.baseProperty().set(null)));
        setVisible(false);
        setManaged(false);
    }

    private static Button button(String id, String text, String tip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Tells what an answer compares; nothing is seen if it compares nothing.
    void show(FlameQuery.Answer answer) {
        TimeRange base = answer.request().base();
        boolean compares = base != null && answer.base() != null;
        setVisible(compares);
        setManaged(compares);
        if (base != null && answer.base() != null) {
            TimeRange now = answer.request().selection().effective();
            swap.setDisable(now.equals(TimeRange.ALL));
            words.setText(side(now, answer.tree().samples(0)) + " compared with "
                    + side(base, answer.base().samples(0)));
            colors.setVisible(!answer.request().methods());
            colors.setManaged(!answer.request().methods());
        }
    }

    private String side(TimeRange range, long samples) {
        String time = range.equals(TimeRange.ALL)
                ? "The whole recording"
                : SelectionChips.time(range, context.axis().startNanos());
        return time + " (" + UnitFormat.weight(samples, WeightUnit.SAMPLES) + ")";
    }

    private void swap() {
        TimeRange base = model.baseProperty().get();
        TimeRange now = context.selection().get().effective();
        if (base != null && !now.equals(TimeRange.ALL)) {
            context.links()
                    .open(
                            PageId.FLAME,
                            selection -> selection.withRange(base),
                            memory.stateWithBase(now).write());
        }
    }

    private void openHeat() {
        String base = memory.state().write().getOrDefault("base", "");
        context.links().open(PageId.HEAT, UnaryOperator.identity(), Map.of("base", base));
    }
}

package assay.app.recording.notes;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.app.theme.Icons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A note: what it is about, which leads there, when it was written, and its text.
final class NoteCell extends ListCell<Note> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final double SCROLL_BAR = 16;

    private final Notes notes;
    private final ZoneId zone;
    private final Hyperlink about = new Hyperlink();
    private final Label when = new Label();
    private final Label text = new Label();
    private final VBox card;

    NoteCell(Notes notes, ZoneId zone, Consumer<Note> open) {
        this.notes = notes;
        this.zone = zone;
        about.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        about.setMnemonicParsing(false);
        about.setOnAction(_ -> open.accept(getItem()));
        when.getStyleClass().add("note-when");
        when.setMinWidth(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                about,
                space,
                when,
                Icons.button(Feather.EDIT_2, "Change note (F2)", () -> notes.edit(getItem())),
                Icons.button(Feather.TRASH_2, "Delete note (Delete)", () -> notes.delete(getItem())));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("note-head");
        card = new VBox(head, text);
        card.getStyleClass().add("note-card");
        setPrefWidth(0); // as wide as the list, so that text wraps
    }

    /// As high as the text is when it is as wide as the list, which the cell does not ask for by itself.
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : card.prefHeight(getListView().getWidth() - SCROLL_BAR) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable Note note, boolean empty) {
        super.updateItem(note, empty);
        if (empty || note == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String title = notes.title(note.target());
        about.setText(title);
        about.setGraphic(Icons.of(icon(note.target())));
        when.setText(WHEN.format(note.changed().atZone(zone)));
        text.setText(note.text());
        setAccessibleText("Note on " + title + ": " + note.text());
        setGraphic(card);
    }

    private static Feather icon(NoteTarget target) {
        return switch (target) {
            case NoteTarget.WholeRun _ -> Feather.ACTIVITY;
            case NoteTarget.Span _ -> Feather.CLOCK;
            case NoteTarget.Frame _ -> Feather.BAR_CHART_2;
            case NoteTarget.Events _ -> Feather.LIST;
        };
    }
}

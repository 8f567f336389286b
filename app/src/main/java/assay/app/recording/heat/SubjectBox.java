package assay.app.recording.heat;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/// The choice of what is counted. There may be many event types, so typing a part of a name leads to it.
final class SubjectBox extends ComboBox<HeatSubject> {
    private static final long PAUSE_MILLIS = 900;
    private static final int ROWS = 20;

    private final HeatModel model;
    private String typed = "";
    private long lastMillis;
    private boolean showing;

    SubjectBox(HeatModel model) {
        this.model = model;
        setId("heat-profile");
        setMinWidth(160);
        setPrefWidth(330);
        setVisibleRowCount(ROWS);
        setAccessibleText("Profile or type of events");
        getItems().setAll(model.subjects());
        valueProperty().addListener((_, _, now) -> {
            if (now != null && !showing) {
                model.count(now);
            }
        });
        addEventHandler(KeyEvent.KEY_TYPED, this::find);
    }

    /// Typing goes on in the open list, whose keys come here too.
    private void find(KeyEvent event) {
        String text = event.getCharacter();
        if (text.isBlank() || Character.isISOControl(text.charAt(0)) || event.isShortcutDown()) {
            return;
        }
        long now = System.nanoTime() / 1_000_000;
        typed = (now - lastMillis > PAUSE_MILLIS ? "" : typed) + text.toLowerCase(Locale.ROOT);
        lastMillis = now;
        getItems().stream()
                .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(typed))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        event.consume();
    }

    /// Shows what is counted.
    void follow() {
        showing = true;
        setValue(model.subject().orElse(null));
        showing = false;
    }
}

package assay.app.recording;

import assay.app.failure.UserMessage;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/// What a screen shows until its run is there, or why it will not be.
public final class LoadingNotice extends VBox {
    private final ProgressIndicator progress = new ProgressIndicator();
    private final Label what = new Label("Opening…");
    private final Label why = new Label();

    public LoadingNotice() {
        setAlignment(Pos.CENTER);
        setSpacing(8);
        progress.setMaxSize(32, 32);
        what.getStyleClass().add(Styles.TITLE_4);
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setWrapText(true);
        why.setMaxWidth(560);
        getChildren().addAll(progress, what, why);
    }

    /// Says that the run is on its way.
    public void working() {
        progress.setVisible(true);
        what.setText("Opening…");
        why.setText("");
    }

    /// Says why it is not.
    public void failed(UserMessage message) {
        tell(message.what(), message.why());
    }

    /// Says what stands in its place.
    public void tell(String title, String text) {
        progress.setVisible(false);
        what.setText(title);
        why.setText(text);
    }
}

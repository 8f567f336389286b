package assay.app.recording.flame;

import assay.analysis.profile.StackTransform;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Asks which packages are ours; the rest becomes one frame per library.
final class OwnCodeButton extends Button {
    private final FlameModel model;
    private final ObjectProperty<List<String>> ours;
    private final Supplier<String> guess;

    /// @param ours packages that were told to be ours, remembered from one recording to the next
    /// @param guess packages that may be ours, as long as that was never told
    OwnCodeButton(FlameModel model, ObjectProperty<List<String>> ours, Supplier<String> guess) {
        super("Only my code…", new FontIcon(Feather.USER));
        this.model = model;
        this.ours = ours;
        this.guess = guess;
        setId("only-my-code");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add(Styles.FLAT);
        setOnAction(_ -> open());
    }

    /// Shows the question.
    void open() {
        String now = chosen();
        String known = ours.get().isEmpty() ? guess.get() : String.join(", ", ours.get());
        TextField field = new TextField(now.isEmpty() ? known : now);
        field.setId("own-packages");
        field.setPromptText("com.acme, org.example.Main");
        field.setPrefColumnCount(32);
        Label hint = new Label("Packages or classes that are yours, divided by commas");
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        Popover popover = new Popover();
        Button apply = new Button("Apply");
        apply.setDefaultButton(true);
        apply.setOnAction(_ -> apply(popover, field.getText()));
        Button all = new Button("Show everything");
        all.setOnAction(_ -> apply(popover, ""));
        VBox content = new VBox(8, hint, field, new HBox(8, apply, all));
        content.getStyleClass().add("own-code");
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                apply(popover, field.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                popover.hide();
                event.consume();
            }
        });
        popover.setContentNode(content);
        popover.setTitle("Only my code");
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.show(this);
        field.requestFocus();
    }

    private String chosen() {
        return model.shape().optionsProperty().get().transforms().stream()
                .filter(StackTransform.OnlyMyCode.class::isInstance)
                .map(StackTransform.OnlyMyCode.class::cast)
                .map(each -> String.join(", ", each.prefixes()))
                .findFirst()
                .orElse("");
    }

    private void apply(Popover popover, String text) {
        List<String> prefixes = Arrays.stream(text.split("[,\\s]+", -1))
                .filter(each -> !each.isEmpty())
                .toList();
        if (!prefixes.isEmpty()) {
            ours.set(prefixes);
        }
        model.shape().onlyMyCode(prefixes);
        popover.hide();
    }
}

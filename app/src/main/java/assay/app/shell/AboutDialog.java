package assay.app.shell;

import assay.app.theme.AppIcon;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// What program this is, and on what it runs.
final class AboutDialog {
    private final Window owner;

    AboutDialog(Window owner) {
        this.owner = owner;
    }

    void show(String version) {
        Label name = new Label("Assay " + version);
        name.getStyleClass().add("failure-what");
        Label what = new Label("A performance workbench for JVM engineers");
        Label platform = new Label("Java " + System.getProperty("java.version") + ", JavaFX "
                + System.getProperty("javafx.runtime.version", "") + ", "
                + System.getProperty("os.name") + ' '
                + System.getProperty("os.arch"));
        platform.getStyleClass().add("hint");
        Label licence = new Label("Apache License 2.0. The Roboto font is by Google, Apache License 2.0.");
        licence.getStyleClass().add("hint");
        HBox content = new HBox(new ImageView(AppIcon.draw(64)), new VBox(name, what, platform, licence));
        content.getStyleClass().add("about-content");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("About Assay");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.show();
    }
}

package assay.app.shell;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Asks before work that is under way would be lost.
final class QuitQuestion {
    private static final ButtonType QUIT = new ButtonType("Stop it and quit", ButtonData.OTHER);
    private static final ButtonType STAY = new ButtonType("Keep working", ButtonData.CANCEL_CLOSE);

    private final Window owner;

    QuitQuestion(Window owner) {
        this.owner = owner;
    }

    /// Waits for the answer.
    ///
    /// @param jobs how many are running
    boolean mayQuit(int jobs) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "What it has not stored yet is lost.", QUIT, STAY);
        alert.initOwner(owner);
        alert.setTitle("Assay");
        alert.setHeaderText(jobs == 1 ? "A job is still running" : jobs + " jobs are still running");
        Optional<ButtonType> answer = alert.showAndWait();
        return answer.filter(QUIT::equals).isPresent();
    }
}

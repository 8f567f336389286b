package assay.app.recording;

import assay.analysis.model.Problem;
import assay.analysis.model.RecordingSummary;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What makes a recording less trustworthy than it looks: damage and lost data. Not shown for a whole recording.
final class QualityBanner extends VBox {
    private static final int SHOWN = 3;

    QualityBanner(RecordingSummary summary) {
        setId("quality");
        List<String> lines = new ArrayList<>();
        List<Problem> problems = summary.problems();
        problems.stream().limit(SHOWN).map(QualityBanner::line).forEach(lines::add);
        if (problems.size() > SHOWN) {
            lines.add("and " + UnitFormat.count(problems.size() - SHOWN) + " more");
        }
        boolean any = !lines.isEmpty();
        setVisible(any);
        setManaged(any);
        if (any) {
            Message message = new Message(
                    "Parts of this recording could not be read",
                    String.join("\n", lines),
                    new FontIcon(Feather.ALERT_TRIANGLE));
            message.getStyleClass().add(Styles.WARNING);
            message.setOnClose(_ -> {
                setVisible(false);
                setManaged(false);
            });
            getChildren().add(message);
        }
    }

    private static String line(Problem problem) {
        String place = problem.chunk() == Problem.WHOLE_FILE ? "" : "Chunk " + (problem.chunk() + 1) + ": ";
        return place + problem.message();
    }
}

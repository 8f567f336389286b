package assay.app.failure;

import assay.analysis.model.Problem;
import assay.app.theme.Icons;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import org.kordamp.ikonli.feather.Feather;

/// Says above a view what its recording lacks; opens to the list.
public final class ProblemBanner extends TitledPane {
    /// @param problems at least one
    public ProblemBanner(List<Problem> problems) {
        boolean damaged = problems.stream().anyMatch(problem -> problem.code().isDamage());
        String headline = damaged ? "Not all of this recording could be read: " : "About this recording's data: ";
        setText(headline + (problems.size() == 1 ? problems.getFirst().message() : problems.size() + " problems"));
        setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        Label list = new Label(problems.stream().map(ProblemBanner::line).collect(Collectors.joining("\n")));
        list.setWrapText(true);
        setContent(list);
        setExpanded(false);
        setAnimated(false);
        getStyleClass().add("problem-banner");
    }

    private static String line(Problem problem) {
        String place = problem.chunk() == Problem.WHOLE_FILE
                ? "File"
                : "Chunk " + (problem.chunk() + 1) + ", byte " + problem.offset();
        return place + ": " + problem.message();
    }
}

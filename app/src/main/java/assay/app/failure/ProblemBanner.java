package assay.app.failure;

import assay.analysis.model.Problem;
import assay.app.theme.Icons;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import org.kordamp.ikonli.feather.Feather;

/// Says above a view that not all of a recording could be read; opens to the list of what is missing.
public final class ProblemBanner extends TitledPane {
    /// @param problems at least one
    public ProblemBanner(List<Problem> problems) {
        setText(
                problems.size() == 1
                        ? "Part of this recording could not be read: "
                                + problems.getFirst().message()
                        : "Parts of this recording could not be read: " + problems.size() + " problems");
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

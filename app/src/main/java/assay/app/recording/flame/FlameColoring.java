package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.app.export.CallTreeSource;
import assay.app.export.FrameColors;
import assay.charts.flame.FlameColors;
import assay.charts.flame.PackageColors;
import assay.charts.flame.SearchColors;
import assay.charts.flame.SelfColors;
import assay.charts.paint.Theme;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Colours trees as the person chose.
final class FlameColoring implements Coloring.Painter {
    private final ObservableValue<Coloring> choice;
    private final ObservableValue<Theme> theme;
    private @Nullable PackageColors packages;
    private @Nullable TreeShape packagesOf;

    FlameColoring(ObservableValue<Coloring> choice, ObservableValue<Theme> theme) {
        this.choice = choice;
        this.theme = theme;
    }

    @Override
    public FlameColors colors(CallTree tree) {
        return switch (choice.getValue()) {
            case TYPE -> FrameColors.of(tree);
            case PACKAGE -> packageColors(tree);
            case SELF -> new SelfColors(node -> (double) own(tree, node) / Math.max(1, tree.total(0)));
            case SEARCH -> new SearchColors(theme.getValue());
        };
    }

    /// The weight of samples taken in the frame itself.
    private static long own(CallTree tree, int node) {
        if (!tree.shape().reversed()) {
            return tree.self(node);
        }
        return tree.shape().isInnermost(node) ? tree.total(node) : 0;
    }

    /// The same while only weights change: names decide the colours, and going over all of them for the legend takes
    /// longer than a frame of a large tree may.
    private FlameColors packageColors(CallTree tree) {
        PackageColors known = packages;
        if (known == null || packagesOf != tree.shape()) {
            known = new PackageColors(new CallTreeSource(tree));
            packages = known;
            packagesOf = tree.shape();
        }
        return known;
    }
}

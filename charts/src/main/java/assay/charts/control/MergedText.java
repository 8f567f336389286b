package assay.charts.control;

import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameSource;
import java.util.Locale;

/// What the pointer's tip says about a block of frames that are too narrow to be drawn one by one.
final class MergedText {
    private MergedText() {}

    static String of(FlameLayout layout, int box) {
        FlameSource source = layout.source();
        double weight = 0;
        for (int node = layout.node(box); node < layout.until(box); node = source.end(node)) {
            weight += source.weight(node);
        }
        return String.format(
                Locale.getDefault(Locale.Category.FORMAT),
                "%,d small frames, %.2f %% of total%nClick to open",
                layout.merged(box),
                100 * weight / source.weight(0));
    }
}

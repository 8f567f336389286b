package assay.app.recording.overview;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.ShapeOptions;
import assay.app.export.DataTable;
import assay.app.recording.data.RunData;
import assay.app.recording.select.Selection;
import java.util.List;

/// The methods that cost most by themselves, of what is selected.
///
/// @param weight of all selected samples
/// @param samples number of them
record TopFrames(Selection selection, WeightUnit unit, long weight, long samples, List<MethodWeight> methods) {
    private static final int MOST = 10;

    TopFrames {
        methods = List.copyOf(methods);
    }

    static TopFrames of(RunData data, ProfileSummary profile, Selection selection, Cancellation cancellation) {
        CallTree tree = data.tree(profile.event(), data.filter(selection), ShapeOptions.FOR_PEOPLE, cancellation);
        List<MethodWeight> all = MethodWeight.of(tree);
        return new TopFrames(
                selection, profile.unit(), tree.total(0), tree.samples(0), all.subList(0, Math.min(MOST, all.size())));
    }

    /// The same as a table.
    ///
    /// @param title what they are of
    DataTable table(String title, String caption) {
        Unit of = switch (unit) {
            case SAMPLES -> Unit.COUNT;
            case NANOSECONDS -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
        };
        return new DataTable(
                title,
                caption,
                methods.size(),
                List.of(
                        new DataTable.Numbers(
                                "self share",
                                Unit.RATIO,
                                row -> share(methods.get(row).self())),
                        new DataTable.Numbers(
                                "self", of, row -> methods.get(row).self()),
                        new DataTable.Numbers(
                                "total share",
                                Unit.RATIO,
                                row -> share(methods.get(row).total())),
                        new DataTable.Numbers(
                                "total", of, row -> methods.get(row).total()),
                        new DataTable.Texts("method", row -> methods.get(row).label())));
    }

    private double share(long part) {
        return weight == 0 ? 0 : (double) part / weight;
    }
}

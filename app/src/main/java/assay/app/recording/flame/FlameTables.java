package assay.app.recording.flame;

import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.TreeShape;
import assay.app.export.DataTable;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Call trees as tables.
final class FlameTables {
    private FlameTables() {}

    /// The methods of a tree, in their order.
    static DataTable methods(String caption, CallTree tree, WeightUnit unit, List<MethodWeight> methods) {
        double whole = tree.total(0);
        return new DataTable(
                "Methods",
                caption,
                methods.size(),
                List.of(
                        new DataTable.Texts("Method", row -> methods.get(row).label()),
                        weights("Self", unit, row -> methods.get(row).self()),
                        shares("Self share", whole, row -> methods.get(row).self()),
                        weights("Total", unit, row -> methods.get(row).total()),
                        shares("Total share", whole, row -> methods.get(row).total()),
                        weights(
                                "Samples",
                                WeightUnit.SAMPLES,
                                row -> methods.get(row).samples())));
    }

    /// Some nodes of a tree, in their order.
    ///
    /// @param indented whether names stand as far to the right as their frames are deep
    static DataTable nodes(
            String title, String caption, CallTree tree, WeightUnit unit, int[] nodes, boolean indented) {
        TreeShape shape = tree.shape();
        double whole = tree.total(0);
        return new DataTable(
                title,
                caption,
                nodes.length,
                List.of(
                        new DataTable.Texts(
                                "Frame",
                                row -> "  ".repeat(indented ? Math.max(0, shape.depth(nodes[row]) - 1) : 0)
                                        + shape.label(nodes[row])),
                        weights("Total", unit, row -> tree.total(nodes[row])),
                        shares("Total share", whole, row -> tree.total(nodes[row])),
                        weights("Self", unit, row -> tree.self(nodes[row])),
                        weights("Samples", WeightUnit.SAMPLES, row -> tree.samples(nodes[row]))));
    }

    private static DataTable.Numbers weights(String name, WeightUnit unit, IntToLongFunction weight) {
        return new DataTable.Numbers(name, unitOf(unit), weight::applyAsLong);
    }

    private static DataTable.Numbers shares(String name, double whole, IntToLongFunction weight) {
        return new DataTable.Numbers(name, Unit.RATIO, row -> whole == 0 ? 0 : weight.applyAsLong(row) / whole);
    }

    private static Unit unitOf(WeightUnit unit) {
        return switch (unit) {
            case SAMPLES -> Unit.COUNT;
            case NANOSECONDS -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
        };
    }
}

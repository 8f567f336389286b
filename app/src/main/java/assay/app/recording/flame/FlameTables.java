package assay.app.recording.flame;

import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.TreeShape;
import assay.app.export.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;

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

    /// The table of methods with what another time has of them, and the change of the share of all.
    ///
    /// @param base methods of that time
    static DataTable compared(
            DataTable table, CallTree now, CallTree base, List<MethodWeight> methods, List<MethodWeight> baseMethods) {
        Map<String, Long> before =
                baseMethods.stream().collect(Collectors.toMap(MethodWeight::label, MethodWeight::total, Long::sum));
        double whole = Math.max(1, base.total(0));
        double nowWhole = Math.max(1, now.total(0));
        List<DataTable.Column> columns = new ArrayList<>(table.columns());
        columns.add(shares(
                "Compared share",
                whole,
                row -> before.getOrDefault(methods.get(row).label(), 0L)));
        columns.add(new DataTable.Numbers(
                "Change of share",
                Unit.RATIO,
                row -> methods.get(row).total() / nowWhole
                        - before.getOrDefault(methods.get(row).label(), 0L) / whole));
        return new DataTable(table.title(), table.caption(), table.rows(), columns);
    }

    /// The first columns of [#methods] that fit a narrow place: names, own and total weights.
    static DataTable weightsOnly(DataTable methods) {
        List<DataTable.Column> columns = methods.columns();
        return new DataTable(
                methods.title(),
                methods.caption(),
                methods.rows(),
                List.of(columns.get(0), columns.get(1), columns.get(3)));
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
                        shares("Self share", whole, row -> tree.self(nodes[row])),
                        weights("Samples", WeightUnit.SAMPLES, row -> tree.samples(nodes[row]))));
    }

    /// A table of nodes with what another time has of them, and the change in percentage points of all.
    static DataTable compared(DataTable table, RangeDifference difference, int[] nodes) {
        CallTree base = difference.base();
        List<DataTable.Column> columns = new ArrayList<>(table.columns());
        double whole = base.total(0);
        columns.add(shares("Compared share", whole, row -> base.total(nodes[row])));
        columns.add(new DataTable.Numbers("Change of share", Unit.RATIO, row -> difference.points(nodes[row]) / 100));
        return new DataTable(table.title(), table.caption(), table.rows(), columns);
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

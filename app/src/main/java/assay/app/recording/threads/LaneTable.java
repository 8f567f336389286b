package assay.app.recording.threads;

import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.threads.ThreadState;
import assay.app.export.DataTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lanes as numbers: how long their threads were in each state.
final class LaneTable {
    private LaneTable() {}

    /// @param range the time that counts
    static DataTable of(LaneSource source, TimeRange range, String caption) {
        Map<Integer, long[]> known = new HashMap<>();
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Texts("Threads", row -> (source.depth(row) == 0 ? "" : "  ") + source.label(row)));
        columns.add(new DataTable.Numbers("Count", Unit.COUNT, source::threads));
        for (ThreadState state : StateColors.ORDER) {
            String name =
                    Character.toUpperCase(state.word().charAt(0)) + state.word().substring(1);
            columns.add(new DataTable.Numbers(
                    name,
                    Unit.NANOSECONDS,
                    row -> known.computeIfAbsent(row, each -> source.lane(each).nanos(range))[state.code()]));
        }
        return new DataTable("Threads", caption, source.lanes(), columns);
    }
}

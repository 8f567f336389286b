package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One [Breakdown] over the events of one part of a chunk. Keys that are constants or numbers are added up as the
/// events come. Of texts only the place is known until the end, so their rows wait, up to a million; what comes after
/// that counts among the others.
final class BreakdownPart {
    private static final int MOST_WAITING = 1_000_000;
    private static final String NO_TEXT = "";

    private final BreakdownTable table;
    private final List<Field> fields;
    private final int firstSlot;
    private final PartKeys keys = new PartKeys();
    private final PartTally tally;
    private final @Nullable WaitingRows waiting;

    /// @param fields the key fields as the events have them
    /// @param firstSlot number of the first key field in the batches
    BreakdownPart(BreakdownTable table, List<Field> fields, int firstSlot, boolean timed, boolean texts) {
        this.table = table;
        this.fields = fields;
        this.firstSlot = firstSlot;
        this.tally = new PartTally(timed);
        this.waiting = texts ? new WaitingRows() : null;
    }

    void accept(EventBatch batch, long[] nanos, long[] amounts) {
        long[] one = batch.column(firstSlot);
        long[] other = batch.column(firstSlot + fields.size() - 1);
        boolean pair = fields.size() > 1;
        for (int row = 0; row < batch.rows(); row++) {
            if (waiting == null) {
                int key = pair ? keys.of(one[row], other[row]) : keys.of(one[row]);
                tally.add(key, nanos[row], amounts[row]);
            } else if (waiting.size() < MOST_WAITING) {
                waiting.add(one[row], other[row], nanos[row], amounts[row]);
            } else {
                tally.add(PartKeys.OTHERS, nanos[row], amounts[row]);
            }
        }
    }

    void merge(ConstantTexts texts) throws Damage {
        List<KeyTexts> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(new KeyTexts(texts, field));
        }
        if (waiting != null) {
            takeWaiting(waiting, columns);
        }
        for (int key = 1; key < keys.size(); key++) {
            List<String> words = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                String word = columns.get(i).text(i == 0 ? keys.first(key) : keys.second(key));
                words.add(word == null ? NO_TEXT : word);
            }
            tally.addTo(table.of(words), key);
        }
        if (tally.count(PartKeys.OTHERS) > 0) {
            tally.addTo(table.others(), PartKeys.OTHERS);
        }
    }

    private void takeWaiting(WaitingRows rows, List<KeyTexts> columns) throws Damage {
        boolean pair = columns.size() > 1;
        for (int row = 0; row < rows.size(); row++) {
            long one = columns.getFirst().key(rows.first(row));
            int key = pair ? keys.of(one, columns.getLast().key(rows.second(row))) : keys.of(one);
            tally.add(key, rows.nanos(row), rows.amount(row));
        }
    }
}

package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo;
import java.util.Arrays;

/// Keeps the rows of one event type until their constants can be read.
final class RowPart implements PartCollector {
    /// Who looks at each row.
    interface Taker {
        void take(EventRow row) throws Damage;
    }

    private final TypeInfo type;
    private final ChunkClock clock;
    private final Taker taker;
    private final long[][] columns;
    private int rows;

    RowPart(TypeInfo type, ChunkClock clock, Taker taker) {
        this.type = type;
        this.clock = clock;
        this.taker = taker;
        this.columns = new long[type.fields().size()][0];
    }

    @Override
    public void accept(EventBatch batch) {
        int needed = rows + batch.rows();
        for (int i = 0; i < columns.length; i++) {
            if (needed > columns[i].length) {
                columns[i] = Arrays.copyOf(columns[i], Math.max(needed, rows + rows / 2));
            }
            System.arraycopy(batch.column(i), 0, columns[i], rows, batch.rows());
        }
        rows = needed;
    }

    @Override
    public void merge(Constants constants) throws Damage {
        EventRow row = new EventRow(type, constants, clock, columns);
        for (int i = 0; i < rows; i++) {
            taker.take(row.at(i));
        }
    }
}

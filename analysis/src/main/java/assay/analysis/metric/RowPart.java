package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.Arrays;
import java.util.List;

/// Keeps the rows of one event type until their constants can be read.
final class RowPart implements PartCollector {
    /// Who looks at each row.
    interface Taker {
        void take(EventRow row) throws Damage;
    }

    private final TypeInfo type;
    private final List<Field> fields;
    private final ChunkClock clock;
    private final ChunkTexts texts;
    private final Taker taker;
    private final long[][] columns;
    private int rows;

    RowPart(TypeInfo type, List<Field> fields, ChunkClock clock, ChunkTexts texts, Taker taker) {
        this.texts = texts;
        this.type = type;
        this.fields = fields;
        this.clock = clock;
        this.taker = taker;
        this.columns = new long[fields.size()][0];
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
        if (rows == 0) {
            return;
        }
        EventRow row = new EventRow(type, fields, texts.of(constants), clock, columns);
        for (int i = 0; i < rows; i++) {
            taker.take(row.at(i));
        }
    }
}

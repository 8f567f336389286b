package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import java.util.List;

/// The events of one type that no other topic takes, in one part of a chunk.
final class CustomPart implements PartCollector {
    /// First numeric field in the batches.
    private static final int FIRST_NUMBER = MeasurePart.AMOUNT + 2;

    private final CustomSum sum;
    private final MeasurePart events;
    private final List<NumberField> numbers;
    private final Distribution[] values;
    private final TickBins bins;

    /// A numeric field.
    record NumberField(String name, Quantity quantity) {}

    CustomPart(CustomSum sum, MeasurePart events, ChunkClock clock, List<NumberField> numbers) {
        this.sum = sum;
        this.events = events;
        this.numbers = numbers;
        this.values = new Distribution[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Distribution();
        }
        this.bins = new TickBins(clock, 2 * numbers.size());
    }

    @Override
    public void accept(EventBatch batch) {
        events.accept(batch);
        long[] start = batch.column(MeasurePart.START);
        for (int i = 0; i < values.length; i++) {
            long[] column = batch.column(FIRST_NUMBER + i);
            Quantity quantity = numbers.get(i).quantity();
            for (int row = 0; row < batch.rows(); row++) {
                double value = quantity.of(column[row]);
                if (Double.isFinite(value)) {
                    values[i].add(value);
                    bins.at(start[row]);
                    bins.add(2 * i, value);
                    bins.add(2 * i + 1, 1);
                }
            }
        }
    }

    @Override
    public void merge(Constants constants) throws Damage {
        for (int i = 0; i < values.length; i++) {
            sum.add(numbers.get(i), values[i], bins.bins(), 2 * i);
        }
        events.merge(constants);
    }
}

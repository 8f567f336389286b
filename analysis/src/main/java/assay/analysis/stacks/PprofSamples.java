package assay.analysis.stacks;

import assay.analysis.model.Problem.Code;
import assay.analysis.model.Profile;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import java.util.List;

/// Adds up the samples of a pprof file.
final class PprofSamples {
    /// Most sample types of a file.
    static final int MOST_VALUES = 64;

    private static final int MOST_DEPTH = 1 << 16;

    private final PprofNames names;
    private final List<Measure> measures;
    private final Losses losses;
    private final Tables tables = new Tables();
    private final Rows rows;
    private final LongList locations = new LongList();
    private final LongList values = new LongList();
    private boolean empty = true;

    PprofSamples(PprofNames names, List<Measure> measures, Losses losses) {
        this.names = names;
        this.measures = measures;
        this.losses = losses;
        this.rows = new Rows(measures.size());
    }

    /// Whether not a single sample was read.
    boolean isEmpty() {
        return empty;
    }

    Tables tables() {
        return tables;
    }

    Profile profile(int measure, Symbols symbols, long nanos) {
        Measure of = measures.get(measure);
        return rows.profile(measure, of.kind(), of.event(), of.unit(), symbols.stacks(), nanos);
    }

    void add(Wire sample) throws Malformed {
        long offset = sample.position();
        locations.clear();
        values.clear();
        ThreadLabel thread = new ThreadLabel();
        while (sample.next()) {
            switch (sample.field()) {
                case 1 -> sample.numbers(locations);
                case 2 -> sample.numbers(values);
                case 3 -> thread.take(sample.message(), names);
                default -> {}
            }
        }
        if (values.size() != measures.size()) {
            throw new Malformed(offset, "a sample has %d values, not %d".formatted(values.size(), measures.size()));
        }
        if (locations.size() > MOST_DEPTH) {
            throw new Malformed(offset, "a sample has more than " + MOST_DEPTH + " locations");
        }
        ThreadInfo info = thread.info();
        addValues(offset, info == null ? Samples.NONE : tables.thread(info), stack(offset));
        empty = false;
    }

    private int stack(long offset) {
        int node = StackTable.COMPLETE;
        long missing = 0;
        for (int index = locations.size() - 1; index >= 0; index--) {
            int[] frames = names.frames(locations.get(index), tables);
            if (frames == null) {
                missing++;
                continue;
            }
            for (int line = frames.length - 1; line >= 0; line--) {
                node = tables.node(node, frames[line]);
            }
        }
        if (missing > 0) {
            losses.add(
                    Code.BAD_CONSTANTS,
                    offset,
                    "The sample at byte %d names %d locations that the file does not have; its stack lacks them."
                            .formatted(offset, missing));
        }
        return node < 0 ? Samples.NONE : node;
    }

    private void addValues(long offset, int thread, int stack) {
        for (int index = 0; index < measures.size(); index++) {
            Measure measure = measures.get(index);
            long value = values.get(index);
            if (value < 0) {
                lose(offset, measure, "is negative, as in a difference of two profiles");
            } else if (value > Rows.MOST_TOTAL / measure.factor()
                    || !rows.add(index, thread, stack, value * measure.factor())) {
                lose(offset, measure, "makes the total larger than " + Rows.MOST_TOTAL);
            }
        }
    }

    private void lose(long offset, Measure measure, String why) {
        losses.add(
                Code.BAD_EVENT,
                offset,
                "The %s of the sample at byte %d was left out: it %s.".formatted(measure.event(), offset, why));
    }
}

package assay.analysis.recording;

import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Problems;
import assay.analysis.model.WeightUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read of one chunk, with its own numbers and keys.
final class ChunkContent {
    private final ChunkSpan span;
    private final Layouts layouts;
    private final List<ChunkScan> parts;
    private final Problems problems;
    private final Map<Long, Keys> keys = new LinkedHashMap<>();
    private final Map<Long, int[]> samplesOfStacks = new HashMap<>();
    private List<PoolScan> pools = List.of();
    private @Nullable Constants constants;

    ChunkContent(ChunkSpan span, Layouts layouts, List<ChunkScan> parts, Problems problems) {
        this.span = span;
        this.layouts = layouts;
        this.parts = parts;
        this.problems = problems;
        for (EventTally tally : tallies()) {
            if (tally.hasSamples()) {
                keys.computeIfAbsent(tally.samples().stackType(), this::joinedKeys);
            }
        }
    }

    /// The keys of a type that any part refers to; those of the first part keep their numbers.
    private Keys joinedKeys(long type) {
        Keys joined = parts.getFirst().keys().ofType(type);
        for (ChunkScan part : parts.subList(1, parts.size())) {
            Keys more = part.keys().ofType(type);
            for (int number = 0; number < more.size(); number++) {
                joined.number(more.key(number));
            }
        }
        return joined;
    }

    void add(List<PoolScan> scanned, Constants found) {
        pools = scanned;
        constants = found;
    }

    ChunkSpan span() {
        return span;
    }

    Layouts layouts() {
        return layouts;
    }

    Problems problems() {
        return problems;
    }

    List<ChunkScan> parts() {
        return parts;
    }

    /// The event types of all parts, in the order of the file.
    List<EventTally> tallies() {
        List<EventTally> tallies = new ArrayList<>();
        parts.forEach(part -> tallies.addAll(part.tallies()));
        return tallies;
    }

    List<Long> stackTypes() {
        return List.copyOf(keys.keySet());
    }

    /// The stacks of a type that samples of the chunk refer to.
    Keys keys(long stackType) {
        return keys.getOrDefault(stackType, new Keys());
    }

    /// How many samples refer to each of the [#keys(long)] of a type, counted when first asked for. Safe for use by
    /// several threads.
    synchronized int[] samplesOfStacks(long type) {
        return samplesOfStacks.computeIfAbsent(type, this::countSamples);
    }

    private int[] countSamples(long type) {
        int[] counts = new int[keys(type).size()];
        for (ChunkScan part : parts) {
            for (EventTally tally : part.tallies()) {
                if (tally.hasSamples() && tally.samples().stackType() == type) {
                    countSamples(tally.samples(), part.keys().ofType(type), counts);
                }
            }
        }
        return counts;
    }

    private void countSamples(SampleReader samples, Keys own, int[] counts) {
        Keys joined = keys(samples.stackType());
        boolean weighed = samples.unit() == WeightUnit.SAMPLES;
        for (SampleColumns.Block block : samples.columns().blocks()) {
            for (int row = 0; row < block.rows(); row++) {
                int number = own == joined ? block.stack(row) : joined.find(own.key(block.stack(row)));
                long sum = counts[number] + (weighed ? block.weight(row) : 1);
                counts[number] = (int) Math.min(Integer.MAX_VALUE, sum);
            }
        }
    }

    List<PoolScan> pools() {
        return pools;
    }

    /// @throws IllegalStateException before the constants have been read
    Constants constants() {
        if (constants == null) {
            throw new IllegalStateException("constants: not read; read them first");
        }
        return constants;
    }
}

package assay.analysis.recording;

import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.ConstantPools;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Problem.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The second pass over a part of a chunk: goes through its checkpoints once, reads the stacks that samples refer to
/// and notes where the other constants stand.
final class PoolScan {
    private final Pages file;
    private final ChunkSpan span;
    private final Layouts layouts;
    private final Problems problems;
    private final Watch watch;
    private final ConstantPools pools;
    private final Map<Long, StackPool> stacks = new HashMap<>();
    private final ChunkFrames frames = new ChunkFrames();
    private final PartTrie trie;

    /// @param types the types whose constants somebody will ask for
    /// @param trie where the stacks go
    PoolScan(
            Pages file,
            ChunkSpan span,
            Layouts layouts,
            Set<Long> types,
            PartTrie trie,
            Problems problems,
            Watch watch) {
        this.file = file;
        this.span = span;
        this.layouts = layouts;
        this.trie = trie;
        this.problems = problems;
        this.watch = watch;
        this.pools = new ConstantPools(layouts, types, watch);
    }

    /// Wants the stacks of a type.
    ///
    /// @throws Damage if stacks of this type cannot be read
    void want(long type, Keys used) throws Damage {
        StackPool pool = new StackPool(layouts, type, used, frames, trie, watch);
        stacks.put(type, pool);
        trie.add(type, pool);
        pools.readBy(type, pool);
    }

    void scan(List<Long> checkpoints) {
        checkpoints.forEach(this::read);
    }

    private void read(long checkpoint) {
        file.forgetMany();
        Cursor cursor = new Cursor(file);
        if (!Events.startsAt(cursor, span, checkpoint, Events.CHECKPOINT)) {
            return;
        }
        try {
            watch.at(checkpoint);
            pools.index(cursor);
        } catch (Damage damage) {
            problems.add(
                    Code.BAD_CONSTANTS,
                    checkpoint,
                    "The checkpoint at byte " + checkpoint + " is damaged (" + damage.what()
                            + "); the constants next to that are lost.");
        }
    }

    Problems problems() {
        return problems;
    }

    ConstantPools pools() {
        return pools;
    }

    /// The stacks of a type, null if they could not be read.
    @Nullable
    StackPool stacks(long type) {
        return stacks.get(type);
    }

    ChunkFrames frames() {
        return frames;
    }

    PartTrie trie() {
        return trie;
    }
}

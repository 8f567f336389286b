package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Watch;
import assay.analysis.model.FrameTable;
import java.util.Arrays;
import java.util.BitSet;

/// Turns the frames and tries of a chunk into those of the run. A frame or a node is looked up in the run's tables once
/// per part of a chunk, however many stacks go through it.
final class ChunkSymbols {
    private static final int CHECK_MASK = 0xffff;

    private final SymbolsBuilder run;
    private final RunStacks stacks;
    private final MethodReader methods;
    private final FrameTypes types;

    /// @throws Damage if the chunk's methods cannot be read
    ChunkSymbols(Constants constants, RecordingBuilder builder, StackPool pool) throws Damage {
        this.run = builder.symbols();
        this.stacks = builder.stacks();
        this.methods = new MethodReader(constants, run.methods(), pool.methodType());
        this.types = new FrameTypes(constants, pool.frameTypeType());
    }

    /// The run's node of every node of a part's trie.
    ///
    /// @param chunkEnd where the chunk ends in the file
    int[] nodes(PoolScan part, long chunkEnd, Watch watch) {
        int[] frames = frames(part.frames());
        StackTableBuilder trie = part.trie().nodes();
        if (!stacks.hasRoom(trie.size(), chunkEnd)) {
            return stacks.admit(part.trie(), frames, chunkEnd, watch);
        }
        int[] nodes = new int[trie.size()];
        if (run.stacks().size() == 0 && !part.trie().hasMerged() && distinct(frames)) {
            run.stacks().takeOver(trie, frames);
            Arrays.setAll(nodes, node -> node);
            return nodes;
        }
        for (int node = 0; node < nodes.length; node++) {
            int parent = trie.parent(node);
            int frame = trie.frame(node);
            if ((node & CHECK_MASK) == 0) {
                watch.check();
            }
            nodes[node] = run.stacks()
                    .intern(
                            parent < 0 ? parent : nodes[parent],
                            frame == BranchAdmission.MERGED ? stacks.mergedFrame() : frames[frame]);
        }
        return nodes;
    }

    /// Whether no two frames of the part are one frame of the run, as methods of the same name can be.
    private boolean distinct(int[] frames) {
        BitSet seen = new BitSet();
        for (int frame : frames) {
            if (seen.get(frame)) {
                return false;
            }
            seen.set(frame);
        }
        return true;
    }

    private int[] frames(ChunkFrames part) {
        int[] frames = new int[part.size()];
        for (int frame = 0; frame < frames.length; frame++) {
            int line = part.line(frame);
            int index = part.bytecodeIndex(frame);
            frames[frame] = run.frames()
                    .intern(
                            methods.number(part.method(frame)),
                            line > 0 ? line : FrameTable.UNKNOWN,
                            index >= 0 ? index : FrameTable.UNKNOWN,
                            types.code(part.type(frame)));
        }
        return frames;
    }

    /// Methods that the chunk does not name.
    long unnamedMethods() {
        return methods.unnamed();
    }
}

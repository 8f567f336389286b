package assay.analysis.recording;

import assay.analysis.jfr.Problems;
import assay.analysis.jfr.Watch;
import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.MethodTable;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;

/// Keeps the stacks of a run within its [NodeBudget] and tells how many samples that concerns.
final class RunStacks {
    private static final int NONE = -1;

    private final NodeBudget budget;
    private final long fileBytes;
    private final SymbolsBuilder symbols;
    private int mergedFrame = NONE;
    private int mergedNodes;
    private long mergedSamples;

    RunStacks(NodeBudget budget, long fileBytes, SymbolsBuilder symbols) {
        this.budget = budget;
        this.fileBytes = fileBytes;
        this.symbols = symbols;
    }

    /// Whether all of a trie goes in, be it new or not.
    ///
    /// @param chunkEnd where the trie's chunk ends in the file
    boolean hasRoom(int nodes, long chunkEnd) {
        return nodes <= room(chunkEnd);
    }

    private int room(long chunkEnd) {
        int frames = symbols.stacks().size() - mergedNodes;
        return Math.max(0, budget.framesUntil(chunkEnd, fileBytes) - frames);
    }

    /// The run's nodes of those of a part, of which the heaviest branches are admitted.
    ///
    /// @param frames the run's frames of those of the part
    int[] admit(PartTrie part, int[] frames, long chunkEnd, Watch watch) {
        int merged = mergedFrame();
        int mergedRoom = Math.max(0, budget.mergedUntil(chunkEnd, fileBytes) - mergedNodes);
        StackTableBuilder run = symbols.stacks();
        int before = run.size();
        int[] nodes = new BranchAdmission(part.nodes(), run, frame -> frame < 0 ? merged : frames[frame], watch)
                .admit(part.samplesThrough(), room(chunkEnd), mergedRoom);
        for (int node = before; node < run.size(); node++) {
            mergedNodes += run.frame(node) == merged ? 1 : 0;
        }
        return nodes;
    }

    /// The frame that stands for merged branches.
    int mergedFrame() {
        if (mergedFrame == NONE) {
            int method = symbols.methods().intern("", MethodTable.MERGED, "");
            mergedFrame =
                    symbols.frames().intern(method, FrameTable.UNKNOWN, FrameTable.UNKNOWN, FrameType.UNKNOWN.code());
        }
        return mergedFrame;
    }

    /// Whether anything has been merged.
    boolean merged() {
        return mergedFrame != NONE;
    }

    /// Counts the samples of stacks that end in merged branches.
    ///
    /// @param nodes the stacks in the run
    /// @param samples that have each of them
    void count(int[] nodes, int[] samples) {
        for (int number = 0; number < nodes.length; number++) {
            if (nodes[number] >= 0 && symbols.stacks().frame(nodes[number]) == mergedFrame) {
                mergedSamples += samples[number];
            }
        }
    }

    /// Tells of what has been merged, if anything.
    void report(Problems problems) {
        if (mergedSamples > 0) {
            problems.inChunk(Problem.WHOLE_FILE);
            problems.add(
                    Code.MERGED_STACKS,
                    0,
                    "%d %s in %s: the recording has too many different stacks to tell all apart. Time, thread, weight and outer callers are kept."
                            .formatted(
                                    mergedSamples,
                                    mergedSamples == 1 ? "sample ends" : "samples end",
                                    MethodTable.MERGED));
        }
    }
}

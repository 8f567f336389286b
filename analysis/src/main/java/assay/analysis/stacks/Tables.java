package assay.analysis.stacks;

import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.MethodTable;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The growing tables of a run made of stacks. Their size is limited: beyond it, stacks end at the last frame that is
/// known, so that weights stay whole.
final class Tables {
    /// Most trie nodes; a file with more distinct stacks is hostile or needs merging by whoever wrote it.
    static final int MOST_NODES = 16_000_000;
    /// Most characters of distinct method names together.
    static final long MOST_NAME_CHARS = 100_000_000;

    private static final int MOST_THREADS = 100_000;

    /// What it costs if a file has more.
    static final String FULL = "The file has more distinct stacks than can be held: those beyond " + MOST_NODES
            + " frames end at their last known caller; totals are whole.";

    /// A frame whose name could not be held.
    static final int NO_FRAME = -1;

    private static final int TYPE_BITS = 3;
    private static final int MOST_LINE = Integer.MAX_VALUE >> TYPE_BITS;

    private final int mostNodes;
    private final long mostNameChars;
    private final Map<Method, Integer> methods = new HashMap<>();
    private final PairTable frames = new PairTable();
    private final PairTable stacks = new PairTable();
    private final Map<ThreadInfo, Integer> threads = new HashMap<>();
    private final List<ThreadInfo> threadList = new ArrayList<>();
    private long nameChars;
    private boolean full;

    private record Method(String className, String name, String descriptor) {}

    Tables() {
        this(MOST_NODES, MOST_NAME_CHARS);
    }

    Tables(int mostNodes, long mostNameChars) {
        this.mostNodes = mostNodes;
        this.mostNameChars = mostNameChars;
    }

    /// Number of a frame, [#NO_FRAME] if no more names can be held.
    ///
    /// @param line from 1, or less if unknown
    int frame(FrameName name, long line) {
        Method method = new Method(name.className(), name.name(), name.descriptor());
        Integer known = methods.get(method);
        if (known == null) {
            nameChars += name.className().length() + name.name().length();
            if (full || nameChars > mostNameChars) {
                full = true;
                return NO_FRAME;
            }
            known = methods.size();
            methods.put(method, known);
        }
        int place = line < 1 || line > MOST_LINE ? 0 : (int) line;
        return frames.intern(known, place << TYPE_BITS | name.type().code());
    }

    /// The node of `frame` called from `parent`, or `parent` itself if no more nodes can be held.
    int node(int parent, int frame) {
        full |= stacks.size() >= mostNodes;
        return full || frame == NO_FRAME ? parent : stacks.intern(parent, frame);
    }

    /// Whether some stacks were cut because no more could be held.
    boolean full() {
        return full;
    }

    /// Number of a thread, [Samples#NONE] if no more can be held.
    int thread(ThreadInfo thread) {
        Integer known = threads.get(thread);
        if (known == null) {
            if (threads.size() == MOST_THREADS) {
                return Samples.NONE;
            }
            known = threads.size();
            threads.put(thread, known);
            threadList.add(thread);
        }
        return known;
    }

    List<ThreadInfo> threads() {
        return threadList;
    }

    Symbols symbols() {
        int[] lines = frames.second();
        byte[] types = new byte[lines.length];
        int[] indexes = new int[lines.length];
        Arrays.fill(indexes, FrameTable.UNKNOWN);
        for (int frame = 0; frame < lines.length; frame++) {
            types[frame] = FrameType.ofCode(lines[frame] & (1 << TYPE_BITS) - 1).code();
            lines[frame] = lines[frame] >> TYPE_BITS == 0 ? FrameTable.UNKNOWN : lines[frame] >> TYPE_BITS;
        }
        return new Symbols(
                methodTable(),
                new FrameTable(frames.first(), lines, indexes, types),
                new StackTable(stacks.first(), stacks.second()));
    }

    private MethodTable methodTable() {
        String[] classNames = new String[methods.size()];
        String[] names = new String[classNames.length];
        String[] descriptors = new String[classNames.length];
        methods.forEach((method, number) -> {
            classNames[number] = method.className();
            names[number] = method.name();
            descriptors[number] = method.descriptor();
        });
        return new MethodTable(classNames, names, descriptors);
    }
}

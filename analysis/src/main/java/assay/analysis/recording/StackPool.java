package assay.analysis.recording;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layout;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.PoolReader;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.jfr.Watch;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import java.util.Arrays;
import java.util.List;

/// Reads the stack traces that samples of a chunk refer to, as they come, into a trie of the chunk's own frames. The
/// first definition of a stack counts. Hot path: no object per stack or frame.
final class StackPool implements PoolReader {
    /// Instead of a node: the stack has not been read.
    static final int UNREAD = -3;

    private static final int CHECK_MASK = 0xfff;
    private static final int LEAST_FRAME_BYTES = 4;
    private static final List<String> FRAME_FIELDS = List.of("method", "lineNumber", "bytecodeIndex", "type");

    private final Keys used;
    private final ChunkFrames frames;
    private final PartTrie part;
    private final Watch watch;
    private final Layout layout;
    private final FieldReader stack;
    private final FieldReader frame;
    private final long methodType;
    private final long frameTypeType;
    private final boolean packed;
    private final int[] nodes;
    private final boolean[] truncated;
    /// The stacks read since the present checkpoint began.
    private final int[] order;

    private StackTableBuilder trie;
    private int readSinceBegin;
    private long[] raw = new long[128];
    private int[] path = new int[128];

    /// @param used the stacks that are wanted
    /// @throws Damage if stack traces of this type have no frames or frames no method
    StackPool(Layouts layouts, long type, Keys used, ChunkFrames frames, PartTrie part, Watch watch) throws Damage {
        this.used = used;
        this.frames = frames;
        this.part = part;
        this.trie = part.nodes();
        this.watch = watch;
        this.nodes = new int[used.size()];
        this.truncated = new boolean[nodes.length];
        this.order = new int[nodes.length];
        Arrays.fill(nodes, UNREAD);
        TypeInfo stackType = layouts.type(type);
        layout = layouts.ofType(type);
        stack = new FieldReader(layouts, stackType, "truncated", "frames");
        Field framesField = stack.field(1);
        if (framesField == null || !framesField.array() || framesField.pooled()) {
            throw new Damage(0, "stack traces have no frames");
        }
        TypeInfo frameType = layouts.type(framesField.type());
        frame = new FieldReader(layouts, frameType, FRAME_FIELDS.toArray(String[]::new));
        Field method = frame.field(0);
        if (method == null || !method.pooled()) {
            throw new Damage(0, "frames have no method");
        }
        methodType = method.type();
        Field typeField = frame.field(3);
        boolean typed = typeField != null && typeField.pooled() && !typeField.array();
        frameTypeType = typed && typeField != null ? typeField.type() : -1;
        packed = stackType.fields().size() == 2
                && stackType.fields().get(1).name().equals("frames")
                && stack.numeric(0)
                && typed
                && frame.numeric(1)
                && frame.numeric(2)
                && named(frameType.fields(), FRAME_FIELDS);
    }

    private static boolean named(List<Field> fields, List<String> names) {
        boolean same = fields.size() == names.size();
        for (int i = 0; same && i < names.size(); i++) {
            same = fields.get(i).name().equals(names.get(i));
        }
        return same;
    }

    @Override
    public void begin() {
        readSinceBegin = 0;
    }

    @Override
    public void undo() {
        for (int i = 0; i < readSinceBegin; i++) {
            nodes[order[i]] = UNREAD;
        }
        readSinceBegin = 0;
    }

    @Override
    public void readOne(long key, Cursor content) throws Damage {
        int number = used.find(key);
        if (number >= 0 && nodes[number] == UNREAD) {
            read(number, content);
        }
    }

    private void read(int number, Cursor content) throws Damage {
        nodes[number] = packed ? readPacked(content, number) : readFields(content, number);
        order[readSinceBegin++] = number;
        if (part.isFull()) {
            part.shrink();
        }
    }

    @Override
    public void read(Cursor content, int count) throws Damage {
        for (int i = 0; i < count; i++) {
            int number = used.find(content.readInteger());
            if (number < 0 || nodes[number] != UNREAD) {
                layout.skip(content);
            } else {
                read(number, content);
            }
            if ((i & CHECK_MASK) == 0) {
                watch.at(content.position());
            }
        }
    }

    private int readPacked(Cursor content, int number) throws Damage {
        truncated[number] = content.readByte() != 0;
        int depth = depth(content);
        int read = 0;
        while (read < depth) {
            int to = content.readFours(raw, read, depth);
            for (; read < to; read++) {
                path[read] = frames.ofPacked(raw[read]);
            }
            if (read < depth) {
                path[read++] = frames.intern(
                        content.readInteger(),
                        (int) content.readInteger(),
                        (int) content.readInteger(),
                        content.readInteger());
            }
        }
        return depth == 0 ? Samples.NONE : trie.intern(root(truncated[number]), path, depth);
    }

    private int readFields(Cursor content, int number) throws Damage {
        long[] values = stack.read(content);
        truncated[number] = values[0] != 0;
        long end = content.position();
        content.moveTo(values[1]);
        int depth = depth(content);
        for (int i = 0; i < depth; i++) {
            long[] fields = frame.read(content);
            path[i] = frames.intern(fields[0], line(fields), index(fields), frameTypeType < 0 ? -1 : fields[3]);
        }
        content.moveTo(end);
        return depth == 0 ? Samples.NONE : trie.intern(root(truncated[number]), path, depth);
    }

    private int line(long[] fields) {
        return frame.has(1) ? (int) fields[1] : 0;
    }

    private int index(long[] fields) {
        return frame.has(2) ? (int) fields[2] : -1;
    }

    private static int root(boolean cut) {
        return cut ? StackTable.TRUNCATED : StackTable.COMPLETE;
    }

    private int depth(Cursor content) throws Damage {
        long at = content.position();
        int depth = content.readCount();
        if ((long) depth * LEAST_FRAME_BYTES > content.remaining() && packed) {
            throw new Damage(at, "a stack of " + depth + " frames exceeds the " + content.remaining() + " bytes left");
        }
        if (depth > path.length) {
            raw = new long[Math.max(depth, raw.length * 2)];
            path = new int[raw.length];
        }
        return depth;
    }

    /// The trie has been replaced by another.
    ///
    /// @param moved its node of each node of the one before
    void move(int[] moved) {
        trie = part.nodes();
        for (int number = 0; number < nodes.length; number++) {
            nodes[number] = nodes[number] >= 0 ? moved[nodes[number]] : nodes[number];
        }
    }

    /// The node of a wanted stack's innermost frame, [Samples#NONE] if it has no frames, [#UNREAD] if it was not found.
    int node(int number) {
        return nodes[number];
    }

    /// Whether the recording cut the stack.
    boolean truncated(int number) {
        return truncated[number];
    }

    /// Type of the constants that are the frames' methods.
    long methodType() {
        return methodType;
    }

    /// Type of the constants that are the frames' types, negative if there are none.
    long frameTypeType() {
        return frameTypeType;
    }
}

package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Decodes the stack traces of one chunk into the run's trie.
final class StackReader {
    private static final int TRUNCATED = 0;
    private static final int FRAMES = 1;
    private static final int METHOD = 0;
    private static final int LINE = 1;
    private static final int BYTECODE_INDEX = 2;
    private static final int TYPE = 3;

    private final Constants constants;
    private final Cursor cursor;
    private final SymbolsBuilder symbols;
    private final long type;
    private final FieldReader stack;
    private final FieldReader frame;
    private final MethodReader methods;
    private final LongMap frameTypes = new LongMap();
    private int[] frames = new int[128];

    StackReader(Constants constants, SymbolsBuilder symbols, long type) throws Damage {
        this.constants = constants;
        this.cursor = constants.newCursor();
        this.symbols = symbols;
        this.type = type;
        Layouts layouts = constants.layouts();
        stack = new FieldReader(layouts, layouts.type(type), "truncated", "frames");
        Field framesField = stack.field(FRAMES);
        if (framesField == null || !framesField.array() || framesField.pooled()) {
            throw new Damage(0, "stack traces have no frames");
        }
        frame = new FieldReader(
                layouts, layouts.type(framesField.type()), "method", "lineNumber", "bytecodeIndex", "type");
        Field method = frame.field(METHOD);
        if (method == null || !method.pooled()) {
            throw new Damage(0, "frames have no method");
        }
        methods = new MethodReader(constants, symbols.methods(), method.type());
    }

    MethodReader methods() {
        return methods;
    }

    /// Node of the stack in the run's trie, [Samples#NONE] if it has no frames.
    ///
    /// @throws Damage also if the chunk does not have the stack
    int read(long key) throws Damage {
        long[] values = stack.read(constants.goTo(cursor, type, key));
        boolean truncated = values[TRUNCATED] != 0;
        int depth = readFrames(values[FRAMES]);
        if (depth == 0) {
            return Samples.NONE;
        }
        int node = truncated ? StackTable.TRUNCATED : StackTable.COMPLETE;
        for (int i = depth - 1; i >= 0; i--) {
            node = symbols.stacks().intern(node, frames[i]);
        }
        return node;
    }

    private int readFrames(long position) throws Damage {
        cursor.moveTo(position);
        int depth = cursor.readCount();
        for (int i = 0; i < depth; i++) {
            if (i == frames.length) {
                frames = Arrays.copyOf(frames, i * 2);
            }
            frames[i] = number(frame.read(cursor));
        }
        return depth;
    }

    private int number(long[] values) throws Damage {
        int line = orUnknown(LINE, values, 1);
        int bytecodeIndex = orUnknown(BYTECODE_INDEX, values, 0);
        int method = methods.number(values[METHOD]);
        return symbols.frames().intern(method, line, bytecodeIndex, frameType(values[TYPE]));
    }

    private int orUnknown(int slot, long[] values, int least) {
        return frame.has(slot) && values[slot] >= least ? (int) values[slot] : FrameTable.UNKNOWN;
    }

    private int frameType(long value) throws Damage {
        Field field = frame.field(TYPE);
        if (field == null) {
            return FrameType.UNKNOWN.code();
        }
        if (!field.pooled()) {
            return ofTitle(constants.text(field, value)).code();
        }
        long known = frameTypes.get(value);
        if (known == LongMap.ABSENT) {
            known = ofTitle(constants.text(field, value)).code();
            frameTypes.put(value, known);
        }
        return (int) known;
    }

    /// async-profiler and Datadog tell the tiers of compiled code apart.
    private static FrameType ofTitle(@Nullable String title) {
        if (title == null) {
            return FrameType.UNKNOWN;
        }
        return switch (title) {
            case "Interpreted" -> FrameType.INTERPRETED;
            case "JIT compiled", "C1 compiled", "C2 compiled" -> FrameType.JIT_COMPILED;
            case "Inlined" -> FrameType.INLINED;
            case "Native" -> FrameType.NATIVE;
            case "C++" -> FrameType.CPP;
            case "Kernel" -> FrameType.KERNEL;
            default -> FrameType.UNKNOWN;
        };
    }
}

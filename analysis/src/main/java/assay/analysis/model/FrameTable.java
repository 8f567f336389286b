package assay.analysis.model;

/// The distinct frames of a run as columns: a frame is a method at a line and bytecode index, run in one way.
/// Hot path: accessors hand out the arrays themselves, which nobody may change.
public final class FrameTable {
    /// Line number or bytecode index where the recording has none.
    public static final int UNKNOWN = -1;

    private final int[] method;
    private final int[] line;
    private final int[] bytecodeIndex;
    private final byte[] type;

    /// Takes over the columns.
    ///
    /// @throws IllegalArgumentException if they differ in length
    public FrameTable(int[] method, int[] line, int[] bytecodeIndex, byte[] type) {
        if (line.length != method.length || bytecodeIndex.length != method.length || type.length != method.length) {
            throw new IllegalArgumentException("column lengths: %d, %d, %d, %d; must be equal"
                    .formatted(method.length, line.length, bytecodeIndex.length, type.length));
        }
        this.method = method;
        this.line = line;
        this.bytecodeIndex = bytecodeIndex;
        this.type = type;
    }

    public int size() {
        return method.length;
    }

    /// Index into the run's [MethodTable].
    public int[] method() {
        return method;
    }

    /// Source line from 1, or [#UNKNOWN].
    public int[] line() {
        return line;
    }

    /// Bytecode index from 0, or [#UNKNOWN].
    public int[] bytecodeIndex() {
        return bytecodeIndex;
    }

    /// [Code][FrameType#code()] of the frame type.
    public byte[] type() {
        return type;
    }
}

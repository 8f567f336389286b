package assay.charts.flame;

/// What a stack chart needs to know of one thread: spans in rows, one row per depth of the stack, the outermost at 0.
/// The spans of a row are in the order of time and do not overlap. Nothing changes after it was made.
public interface StackSpanSource {
    int rows();

    /// The first span of a row, also of the row after the last: a row's spans are `[firstOfRow(r), firstOfRow(r + 1))`.
    int firstOfRow(int row);

    /// Start in nanoseconds since the start of the recording.
    double from(int span);

    /// End in nanoseconds since the start of the recording.
    double to(int span);

    /// The frame: a number that the colours know.
    int node(int span);

    /// Qualified name of the frame.
    String label(int span);
}

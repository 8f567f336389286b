package assay.charts.flame;

import org.jspecify.annotations.Nullable;

/// What a stack chart needs to know: spans in rows, one row per depth of the stack, the outermost first. Where several
/// threads stand one under another, a row without spans carries the name of the thread whose rows follow. The spans of
/// a row are in the order of time and do not overlap. Nothing changes after it was made.
public interface StackSpanSource {
    int rows();

    /// The first span of a row, also of the row after the last: a row's spans are `[firstOfRow(r), firstOfRow(r + 1))`.
    int firstOfRow(int row);

    /// What stands above the rows of a thread, null for a row of frames. A row with a title has no spans.
    default @Nullable String title(int row) {
        return null;
    }

    /// Start in nanoseconds since the start of the recording.
    double from(int span);

    /// End in nanoseconds since the start of the recording.
    double to(int span);

    /// The frame: a number that the colours know.
    int node(int span);

    /// Qualified name of the frame.
    String label(int span);
}

package assay.app.recording.flame;

import assay.analysis.profile.StackSpans;
import assay.analysis.profile.TreeShape;
import assay.app.export.PlainText;
import assay.charts.flame.StackSpanSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The spans of some threads as a stack chart wants them: one thread below another, or one alone without a title.
/// Spans are numbered through all threads. Hot path: columns by row and by thread.
final class LaneSpans implements StackSpanSource {
    private final List<StackSpans> lanes;
    private final TreeShape shape;
    private final long startNanos;
    private final String[] titles;
    private final int[] titleRow;
    private final int[] firstSpan;
    private final int[] firstOfRow;

    /// @param titles of the threads, one for each of `lanes`
    /// @param startNanos start of the recording
    LaneSpans(List<StackSpans> lanes, List<String> titles, TreeShape shape, long startNanos) {
        this.lanes = List.copyOf(lanes);
        this.shape = shape;
        this.startNanos = startNanos;
        this.titles = titles.stream().map(PlainText::of).toArray(String[]::new);
        int titled = lanes.size() > 1 ? 1 : 0;
        titleRow = new int[titled * lanes.size()];
        firstSpan = new int[lanes.size() + 1];
        int rows = lanes.stream().mapToInt(lane -> lane.rows() + titled).sum();
        firstOfRow = new int[rows + 1];
        int row = 0;
        for (int lane = 0; lane < lanes.size(); lane++) {
            StackSpans spans = lanes.get(lane);
            if (titled > 0) {
                titleRow[lane] = row;
                firstOfRow[row++] = firstSpan[lane];
            }
            for (int each = 0; each < spans.rows(); each++) {
                firstOfRow[row++] = firstSpan[lane] + spans.firstOfRow(each);
            }
            firstSpan[lane + 1] = firstSpan[lane] + spans.size();
        }
        firstOfRow[rows] = firstSpan[lanes.size()];
    }

    /// The thread of a span, as its place in the list of threads.
    int lane(int span) {
        int lane = Arrays.binarySearch(firstSpan, span);
        int last = lane < 0 ? -lane - 2 : lane;
        while (firstSpan[last + 1] == firstSpan[last]) {
            last++;
        }
        return last;
    }

    /// Name of the thread of a span.
    String thread(int span) {
        return titles[lane(span)];
    }

    /// Number of spans of all threads.
    int size() {
        return firstOfRow[rows()];
    }

    /// How deep in its stack the frame of a span is, the outermost at 0.
    int depth(int span) {
        int lane = lane(span);
        StackSpans spans = lanes.get(lane);
        int row = 0;
        while (spans.firstOfRow(row + 1) <= span - firstSpan[lane]) {
            row++;
        }
        return row;
    }

    @Override
    public int rows() {
        return firstOfRow.length - 1;
    }

    @Override
    public int firstOfRow(int row) {
        return firstOfRow[row];
    }

    @Override
    public @Nullable String title(int row) {
        int lane = Arrays.binarySearch(titleRow, row);
        return lane < 0 ? null : titles[lane];
    }

    @Override
    public double from(int span) {
        int lane = lane(span);
        return lanes.get(lane).fromNanos(span - firstSpan[lane]) - startNanos;
    }

    @Override
    public double to(int span) {
        int lane = lane(span);
        return lanes.get(lane).toNanos(span - firstSpan[lane]) - startNanos;
    }

    @Override
    public int node(int span) {
        int lane = lane(span);
        return lanes.get(lane).node(span - firstSpan[lane]);
    }

    @Override
    public String label(int span) {
        return PlainText.of(shape.label(node(span)));
    }
}

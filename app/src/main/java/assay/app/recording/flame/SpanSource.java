package assay.app.recording.flame;

import assay.analysis.profile.StackSpans;
import assay.analysis.profile.TreeShape;
import assay.app.export.PlainText;
import assay.charts.flame.StackSpanSource;

/// Spans as a stack chart wants them.
///
/// @param startNanos start of the recording
record SpanSource(StackSpans spans, TreeShape shape, long startNanos) implements StackSpanSource {
    @Override
    public int rows() {
        return spans.rows();
    }

    @Override
    public int firstOfRow(int row) {
        return spans.firstOfRow(row);
    }

    @Override
    public double from(int span) {
        return spans.fromNanos(span) - startNanos;
    }

    @Override
    public double to(int span) {
        return spans.toNanos(span) - startNanos;
    }

    @Override
    public int node(int span) {
        return spans.node(span);
    }

    @Override
    public String label(int span) {
        return PlainText.of(shape.label(spans.node(span)));
    }
}

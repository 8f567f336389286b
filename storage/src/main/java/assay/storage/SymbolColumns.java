package assay.storage;

import assay.analysis.model.FrameTable;
import assay.analysis.model.MethodTable;
import assay.analysis.model.StackTable;
import assay.analysis.model.ThreadInfo;
import java.util.List;

/// Rows `from` to `to` - 1 of a run's tables as the columns of one block. Ids that tend to grow or repeat are stored as
/// the difference to the row before, a stack's parent as the distance up to it.
final class SymbolColumns {
    private static final int EXPECTED_BYTES_PER_ROW = 8;
    private static final int DISTANCE_OFFSET = 1;

    private SymbolColumns() {}

    static ByteSink methods(MethodTable methods, int from, int to) {
        ByteSink sink = new ByteSink((to - from) * EXPECTED_BYTES_PER_ROW);
        TextSink texts = new TextSink(sink);
        for (String[] column : methods.columns()) {
            for (int i = from; i < to; i++) {
                texts.put(column[i]);
            }
        }
        return sink;
    }

    static ByteSink frames(FrameTable frames, int from, int to, int methods) {
        requireIds("method of frame", frames.method(), from, to, methods);
        ByteSink sink = new ByteSink((to - from) * EXPECTED_BYTES_PER_ROW);
        putDifferences(sink, frames.method(), from, to);
        putDifferences(sink, frames.line(), from, to);
        putDifferences(sink, frames.bytecodeIndex(), from, to);
        for (int i = from; i < to; i++) {
            sink.putSigned(frames.type()[i]);
        }
        return sink;
    }

    /// Parents: 0 is [StackTable#COMPLETE], 1 [StackTable#TRUNCATED], n + 1 the node n before.
    static ByteSink stacks(StackTable stacks, int from, int to, int frames) {
        requireIds("frame of stack", stacks.frame(), from, to, frames);
        ByteSink sink = new ByteSink((to - from) * EXPECTED_BYTES_PER_ROW);
        int[] parent = stacks.parent();
        for (int i = from; i < to; i++) {
            sink.put(parent[i] < 0 ? -1L - parent[i] : (long) i - parent[i] + DISTANCE_OFFSET);
        }
        putDifferences(sink, stacks.frame(), from, to);
        return sink;
    }

    static ByteSink threads(List<ThreadInfo> threads, int from, int to) {
        ByteSink sink = new ByteSink((to - from) * EXPECTED_BYTES_PER_ROW);
        TextSink texts = new TextSink(sink);
        for (ThreadInfo thread : threads.subList(from, to)) {
            texts.put(thread.name());
            sink.putSigned(thread.javaThreadId());
            sink.putSigned(thread.osThreadId());
            sink.put(thread.virtual() ? 1 : 0);
        }
        return sink;
    }

    private static void putDifferences(ByteSink sink, int[] column, int from, int to) {
        long before = 0;
        for (int i = from; i < to; i++) {
            sink.putSigned(column[i] - before);
            before = column[i];
        }
    }

    private static void requireIds(String name, int[] ids, int from, int to, int size) {
        for (int i = from; i < to; i++) {
            if (ids[i] < 0 || ids[i] >= size) {
                throw new IllegalArgumentException("%s %d: %d; must be below %d".formatted(name, i, ids[i], size));
            }
        }
    }
}

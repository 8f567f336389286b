package assay.storage;

import assay.analysis.model.FrameTable;
import assay.analysis.model.MethodTable;
import assay.analysis.model.StackTable;
import assay.analysis.model.ThreadInfo;
import java.util.List;

/// Reads the blocks that [SymbolColumns] encodes into rows `from` to `to` - 1 of tables that nobody else has seen yet.
/// Every id is checked against the table it points into.
final class SymbolDecoder {
    private SymbolDecoder() {}

    static void methods(ByteSource source, MethodTable methods, int from, int to) throws BlockDamage {
        TextSource texts = new TextSource(source);
        for (String[] column : methods.columns()) {
            for (int i = from; i < to; i++) {
                column[i] = texts.next();
            }
        }
        source.requireEnd();
    }

    static void frames(ByteSource source, FrameTable frames, int from, int to, int methods) throws BlockDamage {
        readDifferences(source, frames.method(), from, to);
        requireIds(frames.method(), from, to, methods);
        readDifferences(source, frames.line(), from, to);
        readDifferences(source, frames.bytecodeIndex(), from, to);
        for (int i = from; i < to; i++) {
            frames.type()[i] = (byte) source.nextSigned();
        }
        source.requireEnd();
    }

    static void stacks(ByteSource source, int[] parent, int[] frame, int from, int to, int frames) throws BlockDamage {
        for (int i = from; i < to; i++) {
            // 0 and 1 are the two ends; a distance reaches back to node 0 at most.
            int code = source.nextBelow(i + 2L);
            parent[i] = code <= 1 ? StackTable.COMPLETE - code : i - (code - 1);
        }
        readDifferences(source, frame, from, to);
        requireIds(frame, from, to, frames);
        source.requireEnd();
    }

    static void threads(ByteSource source, List<ThreadInfo> threads, int rows) throws BlockDamage {
        TextSource texts = new TextSource(source);
        for (int i = 0; i < rows; i++) {
            threads.add(
                    new ThreadInfo(texts.next(), source.nextSigned(), source.nextSigned(), source.nextBelow(2) == 1));
        }
        source.requireEnd();
    }

    private static void readDifferences(ByteSource source, int[] column, int from, int to) throws BlockDamage {
        long value = 0;
        for (int i = from; i < to; i++) {
            value += source.nextSigned();
            if (value != (int) value) {
                throw new BlockDamage("number %d is too big".formatted(value));
            }
            column[i] = (int) value;
        }
    }

    private static void requireIds(int[] ids, int from, int to, int size) throws BlockDamage {
        for (int i = from; i < to; i++) {
            if (ids[i] < 0 || ids[i] >= size) {
                throw new BlockDamage("id %d is not below %d".formatted(ids[i], size));
            }
        }
    }
}

package assay.storage;

import assay.analysis.model.FrameTable;
import assay.analysis.model.MethodTable;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the tables of a run from their blocks.
final class SymbolRows {
    @FunctionalInterface
    private interface Decoder {
        void decode(ByteSource source, int from, int to) throws BlockDamage;
    }

    private record Part(int position, int rows) {}

    private final Session session;
    private final long run;

    SymbolRows(Session session, long run) {
        this.session = session;
        this.run = run;
    }

    Symbols symbols() {
        List<Part> methodParts = parts(BlockKind.METHODS);
        int methodCount = rows(methodParts);
        MethodTable methods =
                new MethodTable(new String[methodCount], new String[methodCount], new String[methodCount]);
        decode(BlockKind.METHODS, methodParts, (source, from, to) -> SymbolDecoder.methods(source, methods, from, to));

        List<Part> frameParts = parts(BlockKind.FRAMES);
        int frameCount = rows(frameParts);
        FrameTable frames =
                new FrameTable(new int[frameCount], new int[frameCount], new int[frameCount], new byte[frameCount]);
        decode(
                BlockKind.FRAMES,
                frameParts,
                (source, from, to) -> SymbolDecoder.frames(source, frames, from, to, methodCount));
        return new Symbols(methods, frames, stacks(frameCount));
    }

    private StackTable stacks(int frameCount) {
        List<Part> parts = parts(BlockKind.STACKS);
        int[] parent = new int[rows(parts)];
        int[] frame = new int[parent.length];
        decode(
                BlockKind.STACKS,
                parts,
                (source, from, to) -> SymbolDecoder.stacks(source, parent, frame, from, to, frameCount));
        return new StackTable(parent, frame);
    }

    List<ThreadInfo> threads() {
        List<ThreadInfo> threads = new ArrayList<>();
        decode(
                BlockKind.THREADS,
                parts(BlockKind.THREADS),
                (source, from, to) -> SymbolDecoder.threads(source, threads, to - from));
        return List.copyOf(threads);
    }

    int stackCount() {
        return rows(parts(BlockKind.STACKS));
    }

    int threadCount() {
        return rows(parts(BlockKind.THREADS));
    }

    private List<Part> parts(BlockKind kind) {
        List<Part> parts = session.list(
                "SELECT position, row_count FROM symbol_block WHERE run_id = ? AND kind = ? ORDER BY position",
                row -> new Part(row.getInt(1), row.getInt(2)),
                run,
                kind.word());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.position() != i || part.rows() < 1 || part.rows() > kind.maxRows()) {
                throw damaged(kind, i, "it is missing or says to have %d rows".formatted(part.rows()), null);
            }
        }
        return parts;
    }

    private static int rows(List<Part> parts) {
        return parts.stream().mapToInt(Part::rows).reduce(0, Math::addExact);
    }

    private void decode(BlockKind kind, List<Part> parts, Decoder decoder) {
        int from = 0;
        for (Part part : parts) {
            try {
                decoder.decode(
                        BlockFormat.open(kind, part.rows(), data(kind, part.position())), from, from + part.rows());
            } catch (BlockDamage damage) {
                throw damaged(kind, part.position(), damage.damage(), damage);
            }
            from += part.rows();
        }
    }

    private byte[] data(BlockKind kind, int position) {
        return session.first(
                        "SELECT data FROM symbol_block WHERE run_id = ? AND kind = ? AND position = ?",
                        row -> row.getBytes(1),
                        run,
                        kind.word(),
                        position)
                .orElseThrow();
    }

    private StoreException damaged(BlockKind kind, int position, String what, @Nullable Throwable cause) {
        String place = "run %d, block %d of its %s: ".formatted(run, position, kind.word());
        return new StoreException.Damaged(session.file(), place + what, cause);
    }
}

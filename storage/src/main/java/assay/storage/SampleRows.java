package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeOrder;
import assay.analysis.model.TimeRange;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the samples of a profile from those of its blocks that a span of time needs. Cost: only these are read.
final class SampleRows {
    private record Part(long id, int position, int rows, long fromNanos, long toNanos, long weight) {}

    private record Totals(long id, long rows, long weight) {}

    private final Session session;
    private final long run;
    private final String event;

    SampleRows(Session session, long run, String event) {
        this.session = session;
        this.run = run;
        this.event = event;
    }

    /// @param threads size of the run's thread list
    /// @param stacks size of the run's stack table
    Samples read(TimeRange range, int threads, int stacks) {
        Totals totals = session.first(
                        "SELECT id, row_count, weight FROM profile WHERE run_id = ? AND event = ?",
                        row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)),
                        run,
                        event)
                .orElseThrow(
                        () -> new StoreException.Missing(session.file(), "profile %s of run %d".formatted(event, run)));
        List<Part> parts = parts(totals.id());
        requireTotals(parts, totals);
        Samples samples = decode(inside(parts, range), threads, stacks);
        return cut(TimeOrder.sort(samples, new Cancellation()), range);
    }

    private List<Part> parts(long profile) {
        List<Part> parts = session.list(
                """
                SELECT id, position, row_count, from_ns, to_ns, weight
                FROM sample_block WHERE profile_id = ? ORDER BY position""",
                row -> new Part(
                        row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                profile);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.position() != i || part.rows() < 1 || part.rows() > BlockKind.SAMPLES.maxRows()) {
                throw damaged(i, "it is missing or says to have %d rows".formatted(part.rows()), null);
            }
        }
        return parts;
    }

    private void requireTotals(List<Part> parts, Totals totals) {
        long rows = parts.stream().mapToLong(Part::rows).sum();
        long weight = parts.stream().mapToLong(Part::weight).sum();
        if (rows != totals.rows() || weight != totals.weight()) {
            throw new StoreException.Damaged(
                    session.file(),
                    "run %d, profile %s: its blocks hold %d rows of weight %d, not %d of %d"
                            .formatted(run, event, rows, weight, totals.rows(), totals.weight()),
                    null);
        }
    }

    private static List<Part> inside(List<Part> parts, TimeRange range) {
        return parts.stream()
                .filter(part -> part.toNanos() >= range.fromNanos() && part.fromNanos() < range.toNanos())
                .toList();
    }

    private Samples decode(List<Part> parts, int threads, int stacks) {
        int rows = parts.stream().mapToInt(Part::rows).reduce(0, Math::addExact);
        Samples samples = new Samples(new long[rows], new int[rows], new int[rows], new long[rows]);
        int from = 0;
        for (Part part : parts) {
            int to = from + part.rows();
            try {
                decode(part, data(part.id()), samples, from, threads, stacks);
            } catch (BlockDamage damage) {
                throw damaged(part.position(), damage.damage(), damage);
            }
            requireSame(part, samples, from, to);
            from = to;
        }
        return samples;
    }

    private static void decode(Part part, byte[] data, Samples samples, int from, int threads, int stacks)
            throws BlockDamage {
        int to = from + part.rows();
        if (BlockFormat.isOf(BlockKind.PACKED_SAMPLES, data)) {
            ByteSource source = BlockFormat.open(BlockKind.PACKED_SAMPLES, part.rows(), data);
            PackedSamples.decode(source, samples, from, to, threads, stacks);
        } else {
            ByteSource source = BlockFormat.open(BlockKind.SAMPLES, part.rows(), data);
            SampleColumns.decode(source, samples, from, to, threads, stacks);
        }
    }

    private byte[] data(long block) {
        return session.first("SELECT data FROM sample_block WHERE id = ?", row -> row.getBytes(1), block)
                .orElseThrow();
    }

    private void requireSame(Part part, Samples samples, int from, int to) {
        long[] timeNanos = samples.timeNanos();
        if (timeNanos[from] != part.fromNanos()
                || timeNanos[to - 1] != part.toNanos()
                || SampleColumns.weight(samples, from, to) != part.weight()) {
            throw damaged(part.position(), "its times or weights are not those that the store lists", null);
        }
    }

    private static Samples cut(Samples samples, TimeRange range) {
        int from = samples.firstAtOrAfter(range.fromNanos());
        int to = range.toNanos() == Long.MAX_VALUE ? samples.size() : samples.firstAtOrAfter(range.toNanos());
        if (from == 0 && to == samples.size()) {
            return samples;
        }
        return new Samples(
                Arrays.copyOfRange(samples.timeNanos(), from, to),
                Arrays.copyOfRange(samples.thread(), from, to),
                Arrays.copyOfRange(samples.stack(), from, to),
                Arrays.copyOfRange(samples.weight(), from, to));
    }

    private StoreException damaged(int position, String what, @Nullable Throwable cause) {
        String place = "run %d, block %d of its samples of %s: ".formatted(run, position, event);
        return new StoreException.Damaged(session.file(), place + what, cause);
    }
}

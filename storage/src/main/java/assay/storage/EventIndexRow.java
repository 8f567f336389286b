package assay.storage;

import java.util.Optional;

/// The index of a run's events as a sealed block. What stands in it is the business of who made it.
final class EventIndexRow {
    private final Session session;
    private final long run;

    EventIndexRow(Session session, long run) {
        this.session = session;
        this.run = run;
    }

    Optional<byte[]> read() {
        return session.first("SELECT data FROM event_index WHERE run_id = ?", row -> row.getBytes(1), run)
                .map(this::open);
    }

    private byte[] open(byte[] sealed) {
        try {
            return BlockFormat.open(BlockKind.EVENT_INDEX, 0, sealed).rest();
        } catch (BlockDamage damage) {
            throw new StoreException.Damaged(
                    session.file(), "run %d, its event index: %s".formatted(run, damage.damage()), damage);
        }
    }

    void write(byte[] index) {
        ByteSink sink = new ByteSink(index.length);
        sink.putBytes(index);
        session.update(
                "INSERT OR REPLACE INTO event_index VALUES (?, ?)",
                run,
                BlockFormat.seal(BlockKind.EVENT_INDEX, 0, sink).bytes());
    }
}

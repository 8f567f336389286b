package assay.storage;

import assay.analysis.model.NamedPage;
import java.util.List;

/// The named pages of a [RunStore], under the same promises.
public final class NamedPageStore {
    private final Database database;

    NamedPageStore(Database database) {
        this.database = database;
    }

    /// The named pages of a run, oldest first.
    public List<NamedPage> of(long run) {
        return list("run_id = ? ORDER BY named_page.id", run);
    }

    /// The named pages of all runs outside the bin.
    public List<NamedPage> all() {
        return list("deleted_ns IS NULL ORDER BY named_page.name, named_page.id");
    }

    private List<NamedPage> list(String condition, Object... arguments) {
        return database.read(session -> session.list(
                "SELECT named_page.id, run_id, named_page.name, place FROM named_page JOIN run ON run.id = run_id WHERE "
                        + condition,
                row -> new NamedPage(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                arguments));
    }

    /// Keeps a page under a name, in place of the run's page that had it before.
    ///
    /// @throws StoreException.Missing if there is no such run
    /// @throws IllegalArgumentException if the name is blank
    public NamedPage put(long run, String name, String place) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: '%s'; must not be blank".formatted(name));
        }
        return database.write(session -> {
            new RunRows(session).require(run);
            session.update("""
                    INSERT INTO named_page (run_id, name, place) VALUES (?, ?, ?) \
                    ON CONFLICT (run_id, name) DO UPDATE SET place = excluded.place""", run, name, place);
            long id = session.number("SELECT id FROM named_page WHERE run_id = ? AND name = ?", run, name);
            return new NamedPage(id, run, name, place);
        });
    }

    /// Takes a page away; nothing happens if it is gone already.
    public void delete(long page) {
        database.write(session -> session.update("DELETE FROM named_page WHERE id = ?", page));
    }
}

package assay.storage;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Symbols;
import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.List;

/// Looks at everything in the store, runs in the bin included, within one unchanging state of it.
final class StoreCheck {
    private static final String FINE = "ok";

    private final Session session;
    private final List<String> faults = new ArrayList<>();

    StoreCheck(Session session) {
        this.session = session;
    }

    List<String> faults() {
        try {
            session.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
                    .filter(message -> !message.equals(FINE))
                    .forEach(faults::add);
            session.list(
                            "PRAGMA foreign_key_check",
                            row -> "a row of %s belongs to no row of %s".formatted(row.getString(1), row.getString(3)))
                    .forEach(faults::add);
            session.list("SELECT id FROM run ORDER BY id", row -> row.getLong(1))
                    .forEach(this::checkRun);
        } catch (StoreException.Damaged damage) {
            faults.add(damage.getMessage());
        }
        return List.copyOf(faults);
    }

    private void checkRun(long run) {
        try {
            SymbolRows rows = new SymbolRows(session, run);
            Symbols symbols = rows.symbols();
            int threads = rows.threads().size();
            new RunRows(session).require(run);
            checkMeasurements(run);
            for (ProfileSummary profile :
                    new SummaryRows(session, run).summary().profiles()) {
                checkProfile(run, profile, threads, symbols.stacks().size());
            }
        } catch (StoreException.Missing missing) {
            faults.add("run %d is not whole: a row that belongs to it is missing".formatted(run));
        } catch (StoreException.Damaged damage) {
            faults.add(damage.getMessage());
        }
    }

    private void checkMeasurements(long run) {
        try {
            new MeasurementRows(session, run).all();
            new EventIndexRow(session, run).read();
            new BenchmarkRows(session, run).find();
        } catch (StoreException.Damaged damage) {
            faults.add(damage.getMessage());
        }
    }

    private void checkProfile(long run, ProfileSummary profile, int threads, int stacks) {
        try {
            new SampleRows(session, run, profile.event()).read(TimeRange.ALL, threads, stacks);
        } catch (StoreException.Damaged damage) {
            faults.add(damage.getMessage());
        }
    }
}

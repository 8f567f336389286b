package assay.storage;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Problem;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.WeightUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads what is known of a recording without its samples.
final class SummaryRows {
    private final Session session;
    private final long run;

    SummaryRows(Session session, long run) {
        this.session = session;
        this.run = run;
    }

    RecordingSummary summary() {
        SortedMap<String, Long> events = eventCounts();
        RecordingFacts facts = session.first(
                        "SELECT * FROM recording JOIN run ON id = run_id WHERE run_id = ?",
                        row -> facts(row, events),
                        run)
                .orElseThrow(() -> new StoreException.Missing(session.file(), "run " + run));
        return new RecordingSummary(facts, profiles(), problems());
    }

    private SortedMap<String, Long> eventCounts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        session.list(
                        "SELECT event, events FROM event_count WHERE run_id = ?",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        run)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return Collections.unmodifiableSortedMap(counts);
    }

    private static RecordingFacts facts(ResultSet row, SortedMap<String, Long> events) throws SQLException {
        return new RecordingFacts(
                InstantNanos.toInstant(row.getLong("clock_start_ns")),
                row.getLong("duration_ns"),
                row.getInt("chunks"),
                row.getString("format_version"),
                jvm(row),
                machine(row),
                events);
    }

    private static Jvm jvm(ResultSet row) throws SQLException {
        @Nullable String start = row.getString("jvm_start");
        return new Jvm(
                row.getString("jvm_name"),
                row.getString("jvm_version"),
                row.getString("jvm_description"),
                row.getString("jvm_arguments"),
                row.getString("java_arguments"),
                start == null ? null : Instant.parse(start),
                nullableLong(row, "pid"));
    }

    private static Machine machine(ResultSet row) throws SQLException {
        @Nullable Long hardwareThreads = nullableLong(row, "hardware_threads");
        return new Machine(
                row.getString("cpu"),
                hardwareThreads == null ? null : Math.toIntExact(hardwareThreads),
                nullableLong(row, "memory_bytes"),
                row.getString("operating_system"),
                row.getString("container"));
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    List<ProfileSummary> profiles() {
        return session.list("SELECT * FROM profile WHERE run_id = ? ORDER BY position", this::profile, run);
    }

    Optional<ProfileSummary> profile(String event) {
        return session.first("SELECT * FROM profile WHERE run_id = ? AND event = ?", this::profile, run, event);
    }

    private ProfileSummary profile(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String unit = row.getString("unit");
        return new ProfileSummary(
                ProfileKind.ofWord(kind).orElseThrow(() -> unknown("profile kind", kind)),
                row.getString("event"),
                Arrays.stream(WeightUnit.values())
                        .filter(value -> value.word().equals(unit))
                        .findFirst()
                        .orElseThrow(() -> unknown("unit", unit)),
                row.getLong("samples"),
                row.getLong("weight"),
                row.getLong("truncated_samples"),
                row.getLong("stackless_samples"));
    }

    private List<Problem> problems() {
        return session.list("SELECT * FROM problem WHERE run_id = ? ORDER BY position", this::problem, run);
    }

    private Problem problem(ResultSet row) throws SQLException {
        String word = row.getString("code");
        Problem.Code code = Arrays.stream(Problem.Code.values())
                .filter(value -> value.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("problem", word));
        return new Problem(code, row.getInt("chunk"), row.getLong("offset"), row.getString("message"));
    }

    private StoreException unknown(String what, String word) {
        return new StoreException.Damaged(
                session.file(), "run %d has an unknown %s, %s".formatted(run, what, word), null);
    }
}

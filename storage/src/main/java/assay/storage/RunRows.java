package assay.storage;

import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads runs with their tags.
final class RunRows {
    private static final String NEWEST_FIRST = "start_ns DESC, id DESC";
    private static final String LAST_DELETED_FIRST = "deleted_ns DESC, id DESC";

    private record Tag(long run, String key, String value) {}

    private final Session session;

    RunRows(Session session) {
        this.session = session;
    }

    /// The run, in the bin or not.
    Run require(long id) {
        return list("id = ?", NEWEST_FIRST, id).stream()
                .findFirst()
                .orElseThrow(() -> new StoreException.Missing(session.file(), "run " + id));
    }

    Optional<Run> find(long id) {
        return list("id = ? AND deleted_ns IS NULL", NEWEST_FIRST, id).stream().findFirst();
    }

    Optional<Run> findBySha256(String sha256) {
        return list("source_sha256 = ? AND deleted_ns IS NULL", NEWEST_FIRST, sha256).stream()
                .findFirst();
    }

    List<Run> findByName(String name) {
        return list("name = ? AND deleted_ns IS NULL", NEWEST_FIRST, name);
    }

    List<Run> bin() {
        return list("deleted_ns IS NOT NULL", LAST_DELETED_FIRST);
    }

    List<Run> list(RunQuery query) {
        RunCondition condition = new RunCondition(query);
        return list(condition.sql(), NEWEST_FIRST + " LIMIT " + query.limit(), condition.arguments());
    }

    private List<Run> list(String condition, String order, Object... arguments) {
        String chosen = " FROM run WHERE " + condition + " ORDER BY " + order;
        Map<Long, SortedMap<String, String>> tags = tags("SELECT id" + chosen, arguments);
        return session.list("SELECT *" + chosen, row -> run(row, tags), arguments);
    }

    private Map<Long, SortedMap<String, String>> tags(String runs, Object... arguments) {
        Map<Long, SortedMap<String, String>> tags = new HashMap<>();
        session.list(
                        "SELECT run_id, key, value FROM tag WHERE run_id IN (" + runs + ")",
                        row -> new Tag(row.getLong(1), row.getString(2), row.getString(3)),
                        arguments)
                .forEach(tag ->
                        tags.computeIfAbsent(tag.run(), run -> new TreeMap<>()).put(tag.key(), tag.value()));
        return tags;
    }

    private Run run(ResultSet row, Map<Long, SortedMap<String, String>> tags) throws SQLException {
        long id = row.getLong("id");
        String kind = row.getString("kind");
        @Nullable String jvm = row.getString("jvm_version");
        return new Run(
                id,
                RunKind.ofWord(kind)
                        .orElseThrow(() -> new StoreException.Damaged(
                                session.file(), "run %d has an unknown kind, %s".formatted(id, kind), null)),
                row.getString("name"),
                row.getString("project"),
                InstantNanos.toInstant(row.getLong("start_ns")),
                row.getLong("duration_ns"),
                jvm,
                Collections.unmodifiableSortedMap(tags.getOrDefault(id, new TreeMap<>())),
                row.getBoolean("partial"),
                InstantNanos.toInstant(row.getLong("imported_ns")),
                new SourceFile(
                        Path.of(row.getString("source_path")),
                        row.getLong("source_bytes"),
                        row.getString("source_sha256")));
    }
}

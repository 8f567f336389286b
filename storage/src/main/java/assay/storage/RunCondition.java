package assay.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A [RunQuery] as an SQL condition on the table `run`. Words become arguments, never part of the SQL.
final class RunCondition {
    private static final Pattern WORD = Pattern.compile("(-?)(?:([^\\s:\"]+):)?(?:\"([^\"]*)\"?|(\\S*))");
    private static final Map<String, String> COLUMNS = Map.of(
            "name",
            "name",
            "project",
            "project",
            "kind",
            "kind",
            "file",
            "source_path",
            "jvm",
            "coalesce(jvm_version, '')");
    private static final String ANYWHERE = """
            (name LIKE ? ESCAPE '\\' OR project LIKE ? ESCAPE '\\' OR source_path LIKE ? ESCAPE '\\' \
            OR coalesce(jvm_version, '') LIKE ? ESCAPE '\\' \
            OR EXISTS (SELECT 1 FROM tag WHERE run_id = run.id AND value LIKE ? ESCAPE '\\'))""";
    private static final int PLACES = 5;
    private static final String TAG =
            "EXISTS (SELECT 1 FROM tag WHERE run_id = run.id AND key = ? AND value LIKE ? ESCAPE '\\')";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    RunCondition(RunQuery query) {
        conditions.add("deleted_ns IS NULL");
        if (query.project() != null) {
            conditions.add("project = ?");
            arguments.add(query.project());
        }
        WORD.matcher(query.filter()).results().forEach(this::add);
    }

    private void add(MatchResult word) {
        @Nullable String key = word.group(2);
        String text = word.group(3) != null ? word.group(3) : word.group(4);
        if (key == null && text.isEmpty()) {
            // Nothing yet, or a "-" or quote that somebody has only begun to type.
            return;
        }
        String condition = condition(key, LikePattern.containing(text));
        conditions.add(word.group(1).isEmpty() ? condition : "NOT " + condition);
    }

    private String condition(@Nullable String key, String like) {
        if (key == null) {
            arguments.addAll(Collections.nCopies(PLACES, like));
            return ANYWHERE;
        }
        String column = COLUMNS.get(key);
        if (column == null) {
            arguments.add(key);
            arguments.add(like);
            return TAG;
        }
        arguments.add(like);
        return "(" + column + " LIKE ? ESCAPE '\\')";
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}

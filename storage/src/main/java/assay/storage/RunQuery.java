package assay.storage;

import org.jspecify.annotations.Nullable;

/// Which runs to list.
///
/// The filter is words separated by blanks, all of which must match, in any case of the letters A to Z:
/// `word` somewhere in name, project, file, JVM or a tag's value; `key:word` in that field (`name`, `project`, `kind`,
/// `file`, `jvm`, else the tag of that name); `-` before either to exclude; `"two words"` to keep blanks.
///
/// @param project null for all projects
/// @param filter empty for no filter
/// @param limit most runs to give, at least 1
public record RunQuery(@Nullable String project, String filter, int limit) {
    /// Every run that is not in the bin.
    public static final RunQuery ALL = new RunQuery(null, "", Integer.MAX_VALUE);

    public RunQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: %d; must be at least 1".formatted(limit));
        }
    }

    /// This query for one project only; null for all.
    public RunQuery withProject(@Nullable String other) {
        return new RunQuery(other, filter, limit);
    }

    /// This query with another filter.
    public RunQuery withFilter(String other) {
        return new RunQuery(project, other, limit);
    }

    /// This query with another limit.
    public RunQuery withLimit(int other) {
        return new RunQuery(project, filter, other);
    }
}

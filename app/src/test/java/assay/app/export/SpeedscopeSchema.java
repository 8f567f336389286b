package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the published schema of speedscope's file format demands of files with sampled profiles.
public final class SpeedscopeSchema {
    private static final Set<String> UNITS =
            Set.of("none", "nanoseconds", "microseconds", "milliseconds", "seconds", "bytes");

    private SpeedscopeSchema() {}

    /// Fails unless the document is valid; gives each profile as `name: root;leaf weight|...`.
    public static List<String> check(Map<String, @Nullable Object> file) {
        assertThat(file)
                .containsOnlyKeys("$schema", "exporter", "name", "activeProfileIndex", "shared", "profiles")
                .containsEntry("$schema", "https://www.speedscope.app/file-format-schema.json")
                .containsEntry("exporter", "Assay");
        assertThat(file.get("name")).isInstanceOf(String.class);
        List<String> frames = frames(file);
        List<Map<String, @Nullable Object>> profiles = JsonTree.objects(file, "profiles");
        assertThat((Long) file.get("activeProfileIndex")).isBetween(0L, profiles.size() - 1L);
        return profiles.stream().map(profile -> profile(profile, frames)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> frames(Map<String, @Nullable Object> file) {
        Map<String, @Nullable Object> shared =
                (Map<String, @Nullable Object>) Objects.requireNonNull(file.get("shared"));
        assertThat(shared).containsOnlyKeys("frames");
        List<String> names = new ArrayList<>();
        for (Map<String, @Nullable Object> frame : JsonTree.objects(shared, "frames")) {
            assertThat(frame.keySet()).isSubsetOf("name", "file", "line", "col");
            assertThat(frame.get("name")).isInstanceOf(String.class);
            names.add(frame.containsKey("line") ? frame.get("name") + ":" + frame.get("line") : "" + frame.get("name"));
        }
        assertThat(names).doesNotHaveDuplicates();
        return names;
    }

    @SuppressWarnings("unchecked")
    private static String profile(Map<String, @Nullable Object> profile, List<String> frames) {
        assertThat(profile)
                .containsOnlyKeys("type", "name", "unit", "startValue", "endValue", "samples", "weights")
                .containsEntry("type", "sampled")
                .containsEntry("startValue", 0L);
        assertThat(UNITS).contains((String) profile.get("unit"));
        List<List<Long>> samples = (List<List<Long>>) Objects.requireNonNull(profile.get("samples"));
        List<Long> weights = (List<Long>) Objects.requireNonNull(profile.get("weights"));
        assertThat(weights).hasSameSizeAs(samples);
        assertThat(profile)
                .containsEntry(
                        "endValue", weights.stream().mapToLong(Long::longValue).sum());
        List<String> stacks = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            List<String> stack = samples.get(row).stream()
                    .map(index -> frames.get(index.intValue()))
                    .toList();
            stacks.add(String.join(";", stack) + ' ' + weights.get(row));
        }
        return profile.get("name") + ": " + String.join("|", stacks);
    }
}

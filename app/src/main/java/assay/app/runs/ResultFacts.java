package assay.app.runs;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of results of benchmarks fits a run of any kind.
public final class ResultFacts {
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");

    private ResultFacts() {}

    /// @param written when the file was written, for files that do not tell when they were measured
    static RecordingFacts of(BenchmarkFile file, Instant written) {
        return new RecordingFacts(
                file.start() == null ? written : file.start(),
                0,
                0,
                (file.tool() + " " + file.toolVersion()).strip(),
                jvm(file.environment()),
                machine(file.environment()),
                Collections.emptySortedMap());
    }

    /// The JVM among facts named by [EnvironmentKeys].
    public static Jvm jvm(SortedMap<String, String> environment) {
        return new Jvm(
                environment.get(EnvironmentKeys.VM_NAME),
                environment.get(EnvironmentKeys.JDK_VERSION),
                environment.get(EnvironmentKeys.VM_VERSION),
                environment.get(EnvironmentKeys.JVM_ARGUMENTS),
                null,
                null,
                null);
    }

    /// The machine among facts named by [EnvironmentKeys].
    public static Machine machine(SortedMap<String, String> environment) {
        return new Machine(
                environment.get(EnvironmentKeys.CPU),
                count(environment.get(EnvironmentKeys.CPU_COUNT)),
                null,
                environment.get(EnvironmentKeys.OPERATING_SYSTEM),
                null);
    }

    private static @Nullable Integer count(@Nullable String text) {
        return text != null && COUNT.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /// What people gave, and the commit and branch that the file tells.
    static SortedMap<String, String> tags(SortedMap<String, String> given, BenchmarkFile file) {
        NavigableMap<String, String> tags = new TreeMap<>(given);
        for (String key : new String[] {EnvironmentKeys.COMMIT, EnvironmentKeys.BRANCH}) {
            String value = file.environment().get(key);
            if (value != null) {
                tags.putIfAbsent(key, value);
            }
        }
        return tags;
    }
}

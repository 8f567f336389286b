package assay.analysis.verdict;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The options in a JVM's command line that change how fast it runs: of a repeated one the last, as the JVM
/// takes it. System properties, modules, paths and what is only written down (logs, dumps) are left out.
record JvmOptions(List<String> options) {
    private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d+)");
    private static final Pattern TELLING = Pattern.compile("-(X|server|client|ea|esa|enable|javaagent|agent).*");
    private static final Pattern SILENT = Pattern.compile(
            "-Xlog.*|-Xshare.*|-XX:(SharedArchiveFile|.?HeapDump|.?PrintCommandLine|.?UnlockDiagnostic|.?UnlockExperimental"
                    + "|.?PerfDisableSharedMem|.?UsePerfData|ErrorFile|LogFile|OnError|OnOutOfMemoryError).*");
    private static final Pattern VALUE = Pattern.compile("(-Xm[sxn]|-Xss)(.*)|(-XX:[^=]*=).*|-XX:[+-](.*)");

    static JvmOptions of(String line) {
        TreeMap<String, String> last = new TreeMap<>();
        Stream.of(line.strip().split("\\s+"))
                .filter(option -> TELLING.matcher(option).matches()
                        && !SILENT.matcher(option).matches())
                .forEach(option -> last.put(subject(option), option));
        return new JvmOptions(List.copyOf(last.values()));
    }

    /// For a person; `none` without options.
    String telling() {
        return options.isEmpty() ? "none" : String.join(" ", options);
    }

    /// What an option sets, whatever it sets it to.
    private static String subject(String option) {
        Matcher matcher = VALUE.matcher(option);
        if (!matcher.matches()) {
            return option;
        }
        for (int group : new int[] {1, 3, 4}) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return option;
    }

    /// The release that a version text begins with: 17 of `17.0.15+6`, 8 of `1.8.0_402`.
    static @Nullable String feature(@Nullable String version) {
        if (version == null) {
            return null;
        }
        Matcher matcher = FEATURE.matcher(version);
        return matcher.lookingAt() ? matcher.group(1) : version;
    }
}

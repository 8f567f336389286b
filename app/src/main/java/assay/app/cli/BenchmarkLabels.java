package assay.app.cli;

import assay.app.export.PlainText;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// What benchmarks are called in a table: without the package or class that all of them are in, with their parameters.
final class BenchmarkLabels {
    private static final int WIDEST = 46;

    private final String common;

    /// @param names of all benchmarks of the table
    BenchmarkLabels(Collection<String> names) {
        String prefix = names.stream().reduce(BenchmarkLabels::commonPrefix).orElse("");
        int end = prefix.lastIndexOf('.');
        while (end >= 0 && !isOwner(end, names)) {
            end = prefix.lastIndexOf('.', end - 1);
        }
        common = prefix.substring(0, end + 1);
    }

    private static String commonPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    /// Whether what ends with this dot is part of a full name, and not of a metric or of a command line.
    private static boolean isOwner(int dot, Collection<String> names) {
        return names.stream().allMatch(name -> {
            int metric = name.indexOf(':');
            return (metric < 0 || metric > dot)
                    && name.length() > dot + 1
                    && name.chars().noneMatch(c -> c == ' ' || c == '/');
        });
    }

    /// What is left out, empty if none is.
    String common() {
        return common.isEmpty() ? "" : common.substring(0, common.length() - 1);
    }

    /// All of it.
    String full(String name, Map<String, String> params, int threads) {
        String given = params.entrySet().stream()
                .map(param -> " " + param.getKey() + "=" + param.getValue())
                .collect(Collectors.joining());
        return PlainText.of(name.substring(common.length()) + given + (threads > 1 ? " threads=" + threads : ""));
    }

    /// Its ends, where all of it is too wide.
    String narrow(String name, Map<String, String> params, int threads) {
        String full = full(name, params, threads);
        if (full.length() <= WIDEST) {
            return full;
        }
        int half = WIDEST / 2;
        return full.substring(0, WIDEST - half - 1) + "\u2026" + full.substring(full.length() - half);
    }
}

package assay.analysis.eventlog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds what somebody may have meant who wrote a name that is not there.
public final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    /// Those of the names that are near, the nearest first; at most five.
    public static List<String> of(String wanted, Collection<String> names) {
        String word = wanted.toLowerCase(Locale.ROOT);
        int most = Math.max(2, word.length() / 4);
        return names.stream()
                .distinct()
                .filter(name -> distance(word, name) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /// A clause that names them, or all names where none is near and there are few; empty if there is nothing to say.
    static String hint(String wanted, Collection<String> names) {
        List<String> near = of(wanted, names);
        if (!near.isEmpty()) {
            return "; did you mean " + String.join(", ", near);
        }
        return names.isEmpty() ? "" : "; there are " + names.stream().collect(Collectors.joining(", "));
    }

    /// Of a name that contains the word only its length counts; else the number of letters to change, in the last part
    /// of
    /// the name or in all of it.
    private static int distance(String word, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (word.length() > 2 && lower.contains(word)) {
            return 1;
        }
        String last = lower.substring(lower.lastIndexOf('.') + 1);
        return Math.min(edits(word, lower), edits(word.substring(word.lastIndexOf('.') + 1), last));
    }

    /// Levenshtein's distance.
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}

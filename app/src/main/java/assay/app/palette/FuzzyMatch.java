package assay.app.palette;

import java.util.Arrays;
import java.util.Locale;

/// How well a text answers what was typed: each of its letters must be found in the text, in order. Letters that begin
/// a word or follow each other count more, so that `ef` finds "Export flame graph" before "Next failure". The best way
/// to lay the letters over the text is found by dynamic programming; cost is the product of both lengths.
final class FuzzyMatch {
    /// The letters are not in the text.
    static final int NONE = -1;

    private static final int FOUND = 1;
    private static final int FOLLOWS = 5;
    private static final int BEGINS_WORD = 8;

    private FuzzyMatch() {}

    /// @param words what was typed; each word may be anywhere
    /// @return higher for better; 0 if nothing was typed
    static int score(String words, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int score = 0;
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            int found = word.isEmpty() ? 0 : wordScore(word, lower, text);
            if (found == NONE) {
                return NONE;
            }
            score += found;
        }
        return score;
    }

    private static int wordScore(String word, String lower, String text) {
        if (lower.length() != text.length()) {
            // A letter whose small form is longer: word beginnings are told by the small letters alone.
            return wordScore(word, lower, lower);
        }
        int[] ending = new int[lower.length()]; // best score with the last letter exactly here
        Arrays.fill(ending, NONE);
        for (int letter = 0; letter < word.length(); letter++) {
            ending = next(word.charAt(letter), letter == 0, ending, lower, text);
        }
        return Arrays.stream(ending).max().orElse(NONE);
    }

    private static int[] next(char letter, boolean first, int[] before, String lower, String text) {
        int[] ending = new int[before.length];
        int best = first ? 0 : NONE; // of the letters before, anywhere to the left
        for (int at = 0; at < ending.length; at++) {
            int here = NONE;
            if (lower.charAt(at) == letter) {
                int follows = !first && at > 0 && before[at - 1] != NONE ? before[at - 1] + FOLLOWS : NONE;
                int from = Math.max(best, follows);
                here = from == NONE ? NONE : from + FOUND + (beginsWord(text, at) ? BEGINS_WORD : 0);
            }
            best = Math.max(best, before[at]);
            ending[at] = here;
        }
        return ending;
    }

    private static boolean beginsWord(String text, int at) {
        char here = text.charAt(at);
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) || Character.isUpperCase(here) && Character.isLowerCase(before);
    }
}

package assay.benchmarks.work;

import java.util.random.RandomGenerator;

/// Text as people write it: few words often, many words seldom.
final class Words {
    private static final String[] SYLLABLES = {
        "ba", "ke", "lin", "mo", "ra", "ster", "tu", "vor", "wex", "zi", "cha", "der", "fal", "gen", "hol", "jun"
    };

    private Words() {}

    static String word(RandomGenerator random) {
        int number = (int) Math.min(50_000, Math.exp(random.nextDouble() * 10.8));
        StringBuilder word = new StringBuilder();
        do {
            word.append(SYLLABLES[number % SYLLABLES.length]);
            number /= SYLLABLES.length;
        } while (number > 0);
        return word.toString();
    }

    static String text(RandomGenerator random, int words) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < words; index++) {
            text.append(index == 0 ? "" : " ").append(word(random));
        }
        return text.toString();
    }
}

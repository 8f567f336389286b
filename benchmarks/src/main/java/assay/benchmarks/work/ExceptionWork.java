package assay.benchmarks.work;

import java.util.random.RandomGenerator;

/// Throws from varied depths and catches far above, as parsers of bad input do.
final class ExceptionWork implements Work {
    @Override
    public void once(RandomGenerator random) {
        for (int count = 0; count < 50; count++) {
            String word = random.nextInt(8) == 0 ? Words.word(random) : String.valueOf(random.nextInt(1_000_000));
            try {
                Sink.take(descend(random.nextInt(40), word));
            } catch (NumberFormatException refused) {
                Sink.take(refused);
            } catch (IllegalStateException wrapped) {
                Sink.take(wrapped);
            }
        }
    }

    private static int descend(int depth, String word) {
        if (depth == 0) {
            return Integer.parseInt(word);
        }
        if (depth % 17 == 0) {
            try {
                return descend(depth - 1, word);
            } catch (NumberFormatException refused) {
                throw new IllegalStateException("not a number: " + word, refused);
            }
        }
        return descend(depth - 1, word) + 1;
    }
}

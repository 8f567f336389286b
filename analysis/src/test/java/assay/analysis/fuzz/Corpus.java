package assay.analysis.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.random.RandomGenerator;

/// The inputs from which others are made: the first ones, and each that made the reader say something new.
final class Corpus {
    private static final long MOST_BYTES = 48L << 20;

    private final List<byte[]> inputs = new ArrayList<>();
    private final Set<String> messages = new HashSet<>();
    private final Set<SortedSet<String>> combinations = new HashSet<>();
    private int originals;
    private long size;

    void addOriginal(byte[] input, SortedSet<String> told) {
        messages.addAll(told);
        combinations.add(told);
        inputs.add(input);
        originals++;
    }

    /// Keeps an input if what was told of it is new.
    void offer(byte[] input, SortedSet<String> told, RandomGenerator random) {
        boolean newMessage = messages.addAll(told);
        boolean newCombination = combinations.add(told);
        if (newMessage || newCombination && random.nextInt(4) == 0) {
            inputs.add(input);
            size += input.length;
        }
        while (size > MOST_BYTES) {
            size -= inputs.remove(random.nextInt(originals, inputs.size())).length;
        }
    }

    /// By half an original one.
    byte[] any(RandomGenerator random) {
        return inputs.get(random.nextInt(random.nextBoolean() ? originals : inputs.size()));
    }

    int size() {
        return inputs.size();
    }

    int messages() {
        return messages.size();
    }
}

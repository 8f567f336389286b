package assay.analysis.profile;

import java.util.BitSet;

/// A set of small numbers that tells of each how many smaller ones it has, in a few steps: the numbers that are used
/// can so be numbered anew, without gaps. Hot path: arrays only; a bit and a half per number of the whole range, and
/// four bytes per number of the set.
final class RankedSet {
    private static final int OUTSIDE = -1;

    private final long[] words;
    private final int[] before;
    private final int[] values;

    RankedSet(BitSet set) {
        words = set.toLongArray();
        before = new int[words.length];
        int sum = 0;
        for (int word = 0; word < words.length; word++) {
            before[word] = sum;
            sum += Long.bitCount(words[word]);
        }
        values = set.stream().toArray();
    }

    int size() {
        return values.length;
    }

    /// The number with so many smaller ones.
    int value(int rank) {
        return values[rank];
    }

    /// How many numbers of the set are smaller; -1 if the number is not in the set.
    int rank(int value) {
        int word = value >>> 6;
        if (word >= words.length || (words[word] >>> value & 1) == 0) {
            return OUTSIDE;
        }
        return before[word] + Long.bitCount(words[word] & (1L << value) - 1);
    }
}

package assay.analysis.stacks;

import assay.analysis.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects what of a file could not be read: the first losses one by one, the others counted.
final class Losses {
    private static final int MOST = 20;

    private final List<Problem> first = new ArrayList<>();
    private long others;
    private long othersFrom;

    void add(Problem.Code code, long offset, String message) {
        if (first.size() < MOST) {
            first.add(new Problem(code, Problem.WHOLE_FILE, offset, message));
        } else if (others++ == 0) {
            othersFrom = offset;
        }
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    /// The first thing that was wrong.
    Problem first() {
        return first.getFirst();
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(first);
        if (others > 0) {
            all.add(new Problem(
                    Problem.Code.BAD_EVENT,
                    Problem.WHOLE_FILE,
                    othersFrom,
                    others + " more places from byte " + othersFrom + " on could not be read."));
        }
        return all;
    }
}

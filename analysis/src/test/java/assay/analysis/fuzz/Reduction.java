package assay.analysis.fuzz;

import assay.analysis.fuzz.Trial.Outcome;
import java.io.IOException;

/// Makes an input that fails smaller by taking out ever smaller blocks as long as it fails in the same way.
final class Reduction {
    private static final int SMALLEST_BLOCK = 16;

    private final Trial trial;
    private final String failure;
    private int trialsLeft;

    Reduction(Trial trial, String failure, int mostTrials) {
        this.trial = trial;
        this.failure = failure;
        this.trialsLeft = mostTrials;
    }

    byte[] reduce(byte[] input) throws IOException {
        byte[] smallest = input;
        for (int block = input.length / 2; block >= SMALLEST_BLOCK && trialsLeft > 0; block /= 2) {
            for (int at = 0; at < smallest.length && trialsLeft > 0; trialsLeft--) {
                byte[] smaller = Bytes.replace(smallest, at, Math.min(smallest.length, at + block));
                if (failsAlike(smaller)) {
                    smallest = smaller;
                } else {
                    at += block;
                }
            }
        }
        return smallest;
    }

    private boolean failsAlike(byte[] input) throws IOException {
        return trial.run(input) instanceof Outcome.Failure other && other.what().equals(failure);
    }
}

package assay.analysis.stat;

import java.util.Arrays;

/// The one number that stands for the iterations of a fork.
public enum Center {
    /// What JMH's score is made of.
    MEAN {
        @Override
        double ofScratch(double[] scratch) {
            double sum = 0;
            for (double value : scratch) {
                sum += value;
            }
            return sum / scratch.length;
        }
    },
    /// For counted things such as allocation, where one odd iteration must not move the fork.
    MEDIAN {
        @Override
        double ofScratch(double[] scratch) {
            Arrays.sort(scratch);
            int middle = scratch.length / 2;
            return scratch.length % 2 == 1 ? scratch[middle] : (scratch[middle - 1] + scratch[middle]) / 2;
        }
    };

    /// @param values at least one
    public double of(double... values) {
        return ofScratch(values.clone());
    }

    /// The center of each fork.
    public double[] ofEach(double[][] forks) {
        return Arrays.stream(forks).mapToDouble(this::of).toArray();
    }

    /// May reorder the array.
    abstract double ofScratch(double[] scratch);
}

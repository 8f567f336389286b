package assay.benchmarks.compare;

import java.util.OptionalLong;

/// How one run of a command ended.
sealed interface Outcome {
    record Finished(Cost cost, OptionalLong samples) implements Outcome {}

    /// @param why exit code and the first line of what it wrote to standard error
    record Failed(String why) implements Outcome {}
}

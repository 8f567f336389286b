package assay.benchmarks.compare;

import java.util.List;

/// What a row is to show about one of its commands.
sealed interface Claim {
    String subject();

    /// The subject costs at most so much of what its peers cost.
    ///
    /// @param must the ratio of medians that is still good enough, or [#NOTHING_REQUIRED]
    /// @param aim the ratio that is aimed at
    record Ratio(String subject, Against against, List<String> peers, Measure measure, double must, double aim)
            implements Claim {
        static final double NOTHING_REQUIRED = Double.POSITIVE_INFINITY;

        boolean isRequired() {
            return must != NOTHING_REQUIRED;
        }
    }

    /// The subject ends well.
    record Works(String subject, boolean must) implements Claim {}

    /// How several peers are taken together.
    enum Against {
        FASTEST,
        SUM
    }
}

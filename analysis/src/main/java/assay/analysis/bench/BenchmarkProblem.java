package assay.analysis.bench;

/// Something in a file of results that could not be taken as it is. The rest of the file is intact.
///
/// @param place where in the file, for people: `entry 3`, `line 12`; empty for the whole file
/// @param message one sentence: what is wrong and what was done
public record BenchmarkProblem(Code code, String place, String message) {
    /// The kinds; the [word][#word()] is stable for JSON and the store.
    public enum Code {
        /// The text is no longer what its format says; what follows was not read.
        SYNTAX("syntax"),
        /// The file ends in the middle.
        TRUNCATED("truncated"),
        /// An entry or line lacks what it must have; it was left out.
        BAD_ENTRY("bad-entry"),
        /// A value makes no sense or is not finite; it was left out, its entry kept.
        BAD_VALUE("bad-value"),
        /// There is more than can be held; the rest was left out.
        TOO_MUCH("too-much"),
        /// Two entries have the same identity; the later one was marked.
        DUPLICATE("duplicate"),
        /// The tool itself says that the measurement failed.
        FAILED("failed"),
        /// The format rounded values so far that digits are lost.
        ROUNDED("rounded"),
        /// The tool or the machine was set up so that results mislead.
        DOUBTFUL("doubtful");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /// The stable word for JSON and the store.
        public String word() {
            return word;
        }

        /// Whether something of the file is missing in what was read.
        public boolean isLoss() {
            return switch (this) {
                case SYNTAX, TRUNCATED, BAD_ENTRY, BAD_VALUE, TOO_MUCH -> true;
                case DUPLICATE, FAILED, ROUNDED, DOUBTFUL -> false;
            };
        }
    }
}

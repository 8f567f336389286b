package assay.analysis.profile;

import java.util.regex.Pattern;

/// Looks a pattern up in many labels with a bound on all steps together: `java.util.regex` backtracks, may take
/// exponential time and cannot be interrupted, but it reads its text through this class.
public final class BoundedMatcher {
    private static final long LEAST_STEPS = 1_000_000;
    private static final long STEPS_PER_LABEL = 2_000;

    private final Pattern pattern;
    private long stepsLeft;

    /// @param labels about how many labels there are to look at
    public BoundedMatcher(Pattern pattern, int labels) {
        this.pattern = pattern;
        this.stepsLeft = LEAST_STEPS + STEPS_PER_LABEL * labels;
    }

    /// Whether the pattern is found in the label.
    ///
    /// @throws SlowPatternException once the steps are used up
    public boolean finds(String label) {
        return pattern.matcher(new CountedText(label)).find();
    }

    private final class CountedText implements CharSequence {
        private final String text;

        private CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--stepsLeft < 0) {
                throw new SlowPatternException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

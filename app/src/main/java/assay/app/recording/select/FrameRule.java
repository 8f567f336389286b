package assay.app.recording.select;

/// Keeps or drops samples by the frames on their stacks.
///
/// @param keep whether samples with such a frame are the ones that count, rather than those without
/// @param text one line; which, [Kind] tells
public record FrameRule(boolean keep, Kind kind, String text) {
    /// What a rule goes by.
    public enum Kind {
        /// The name of a method, without its line.
        METHOD,
        /// A package: its own classes and those of the packages below it.
        PACKAGE,
        /// A regular expression that is found in the name of a method, whatever the case.
        PATTERN
    }

    /// @throws IllegalArgumentException if the text is empty or has several lines
    public FrameRule {
        if (text.isEmpty() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("text: '%s'; must be one line".formatted(text));
        }
    }

    /// What a chip says: `only with package java.util`.
    public String title() {
        String what = switch (kind) {
            case METHOD -> "";
            case PACKAGE -> "package ";
            case PATTERN -> "frames like ";
        };
        return (keep ? "only with " : "without samples of ") + what + text;
    }
}

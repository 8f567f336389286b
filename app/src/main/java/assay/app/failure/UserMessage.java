package assay.app.failure;

import java.util.List;

/// A failure as a person is told it.
///
/// @param what what happened, in the user's words, as a headline
/// @param subject the file, store or view it happened to
/// @param why the cause with the number that matters, and advice; never a stack trace
/// @param steps what can be done now
/// @param details for a bug report: versions and stack trace
public record UserMessage(String what, String subject, String why, List<NextStep> steps, String details) {
    public UserMessage {
        steps = List.copyOf(steps);
    }

    /// All of it as text, to be copied.
    public String text() {
        return what + "\n" + subject + "\n\n" + why + "\n\n" + details;
    }
}

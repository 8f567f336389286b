package assay.app.shell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A short message that needs no answer.
///
/// @param offer what its button does, null for none
/// @param stays how long it is shown
public record Toast(String text, @Nullable Offer offer, Duration stays) {
    private static final Duration USUAL = Duration.ofSeconds(8);

    /// A button.
    public record Offer(String title, Runnable effect) {}

    public static Toast of(String text) {
        return new Toast(text, null, USUAL);
    }
}

package assay.app.failure;

import java.util.function.Consumer;

/// Shows a failure to the person at the window.
@FunctionalInterface
public interface FailureWindow {
    /// @param chosen told the step that was chosen, if any
    void show(UserMessage message, Consumer<NextStep> chosen);
}

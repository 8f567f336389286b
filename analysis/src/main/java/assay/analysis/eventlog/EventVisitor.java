package assay.analysis.eventlog;

import java.io.IOException;

/// Takes events one by one.
@FunctionalInterface
public interface EventVisitor {
    /// @return whether to go on
    /// @throws IOException if the event cannot be handed on
    boolean visit(Event event) throws IOException;
}

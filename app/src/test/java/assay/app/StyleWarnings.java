package assay.app;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Collects what the toolkit says of style sheets until it is closed.
final class StyleWarnings extends Handler {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> messages = new ArrayList<>();

    StyleWarnings() {
        logger.addHandler(this);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}

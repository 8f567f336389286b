package assay.app;

import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/// Logs warnings and errors to `java.util.logging`, which is set up by the first of them: setting it up for libraries
/// that only ask for a logger took a short command a quarter of its time (docs/decisions/0006).
final class LazyLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    LazyLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return LazyLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
        LogRecord entry = new LogRecord(
                level == Level.ERROR ? java.util.logging.Level.SEVERE : java.util.logging.Level.WARNING, text);
        entry.setLoggerName(name);
        entry.setSourceClassName(name); // where it was called from would take walking the stack
        entry.setSourceMethodName("");
        entry.setThrown(thrown);
        java.util.logging.Logger.getLogger(name).log(entry);
    }
}

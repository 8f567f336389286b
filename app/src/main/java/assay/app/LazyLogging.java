package assay.app;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Gives SLF4J its loggers.
public final class LazyLogging implements SLF4JServiceProvider, ILoggerFactory {
    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter contexts = new NOPMDCAdapter();

    /// Names this class to SLF4J, which would otherwise look into every library for it.
    static void install() {
        System.setProperty("slf4j.provider", LazyLogging.class.getName());
        System.setProperty("slf4j.internal.verbosity", "WARN"); // else it tells on the error stream what it was told
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, LazyLogger::new);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return this;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99"; // by SLF4J's convention any version 2.0
    }

    @Override
    public void initialize() {
        // made with its fields
    }
}

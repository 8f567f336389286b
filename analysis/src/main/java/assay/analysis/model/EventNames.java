package assay.analysis.model;

/// Names of event types across format versions.
public final class EventNames {
    private static final String OLD_PREFIX = "com.oracle.jdk.";

    private EventNames() {}

    /// Name since JDK 11 of an event type recorded by JDK 9 or 10 (`com.oracle.jdk.ThreadPark`); others unchanged.
    public static String current(String event) {
        return event.startsWith(OLD_PREFIX) ? "jdk." + event.substring(OLD_PREFIX.length()) : event;
    }
}

package assay.analysis.eventlog;

/// A condition on one value.
@FunctionalInterface
interface ValueTest {
    boolean accepts(EventValue value);
}

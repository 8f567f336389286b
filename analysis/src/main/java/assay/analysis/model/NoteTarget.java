package assay.analysis.model;

/// What a note is about: a run, or something of it.
public sealed interface NoteTarget {
    /// Id of the run.
    long run();

    /// The run as a whole.
    record WholeRun(long run) implements NoteTarget {}

    /// A span of its time.
    record Span(long run, TimeRange range) implements NoteTarget {}

    /// A method, wherever it is on a stack.
    ///
    /// @param method as views name it: `java.util.HashMap.get`
    record Frame(long run, String method) implements NoteTarget {}

    /// All events of a type.
    ///
    /// @param event as `jdk.GarbageCollection`
    record Events(long run, String event) implements NoteTarget {}
}

package assay.analysis.model;

import java.util.Arrays;
import java.util.Optional;

/// What a profile's stacks were sampled for. Profiles of one kind but of different event types are never added up.
public enum ProfileKind {
    CPU("cpu", "CPU"),
    WALL("wall", "Wall clock"),
    ALLOCATION("alloc", "Allocation"),
    LIVE("live", "Live objects"),
    LOCK("lock", "Lock"),
    IO("io", "I/O"),
    EXCEPTION("exception", "Exceptions"),
    NATIVE("native", "Native methods"),
    NATIVE_MEMORY("nativemem", "Native memory"),
    /// Native memory that was not freed.
    NATIVE_LEAK("nativeleak", "Native memory not freed"),
    PINNED("pinned", "Pinned virtual threads"),
    CLASS("class", "Class loading"),
    /// Any other event type that carries a stack trace.
    OTHER("other", "Other");

    private final String word;
    private final String title;

    ProfileKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The stable word for the command line, JSON and the store.
    public String word() {
        return word;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// The kind with this [word][#word()].
    public static Optional<ProfileKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}

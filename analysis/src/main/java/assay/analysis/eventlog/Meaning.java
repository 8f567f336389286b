package assay.analysis.eventlog;

import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo.Note;
import java.util.List;

/// What a number in a field means, as the annotations of the field tell.
public enum Meaning {
    /// A number of its own, or no number.
    PLAIN,
    /// A length of time; values are [EventValue.Span].
    SPAN,
    /// A point in time; values are [EventValue.Moment].
    MOMENT,
    BYTES,
    BITS,
    BYTES_PER_SECOND,
    BITS_PER_SECOND,
    /// A share, 1 being the whole.
    RATIO,
    HERTZ,
    /// An address in memory.
    ADDRESS;

    private static final String PREFIX = "jdk.jfr.";

    static Meaning of(List<Note> notes, Metadata metadata) {
        boolean rate = has(notes, "Frequency", metadata);
        for (Note note : notes) {
            switch (name(note, metadata)) {
                case PREFIX + "Timespan" -> {
                    return SPAN;
                }
                case PREFIX + "Timestamp" -> {
                    return MOMENT;
                }
                case PREFIX + "DataAmount" -> {
                    boolean bits = note.values().contains("BITS");
                    return bits ? rate ? BITS_PER_SECOND : BITS : rate ? BYTES_PER_SECOND : BYTES;
                }
                case PREFIX + "Percentage" -> {
                    return RATIO;
                }
                case PREFIX + "MemoryAddress" -> {
                    return ADDRESS;
                }
                default -> {} // a label or the like
            }
        }
        return rate ? HERTZ : PLAIN;
    }

    static boolean has(List<Note> notes, String annotation, Metadata metadata) {
        return notes.stream().anyMatch(note -> name(note, metadata).equals(PREFIX + annotation));
    }

    private static String name(Note note, Metadata metadata) {
        var type = metadata.type(note.type());
        return type == null ? "" : type.name();
    }

    /// The one text of an annotation, empty if there is none.
    static String text(List<Note> notes, String annotation, Metadata metadata) {
        List<String> values = metadata.note(notes, PREFIX + annotation);
        return values.isEmpty() ? "" : values.getFirst();
    }
}

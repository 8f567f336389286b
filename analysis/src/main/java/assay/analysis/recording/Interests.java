package assay.analysis.recording;

import assay.analysis.event.EventTopic;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.model.ProfileKind;
import java.util.List;
import java.util.function.BiPredicate;

/// What is wanted of a recording besides the number of its events.
///
/// @param profiles tells by an event type's name, as recorded, and its kind whether its samples are wanted
/// @param checked whether constants are gone over even if nobody asks for one, so that their damage is told
record Interests(BiPredicate<String, ProfileKind> profiles, List<EventTopic> topics, boolean checked) {
    /// Nothing.
    static final Interests NONE = new Interests((event, kind) -> false, List.of(), false);

    /// Whether events of this type are to be read as samples.
    boolean samples(TypeInfo type) {
        return SampleReader.reads(type)
                && (wanted(type.name()) || NativeMemory.follows(type.name()) && wanted(NativeMemory.NOT_FREED));
    }

    private boolean wanted(String event) {
        return profiles.test(event, SampleRule.of(event).kind());
    }
}

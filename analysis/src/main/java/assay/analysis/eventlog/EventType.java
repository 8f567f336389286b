package assay.analysis.eventlog;

import java.util.List;

/// A type of events in a recording, as the recording declares it.
///
/// @param name as recorded
/// @param label for a person, empty if the recording has none
/// @param description one or more sentences, empty if the recording has none
/// @param category from the widest to the narrowest, empty if the recording has none
/// @param fields those of all types of this name in the recording, each name once
/// @param count number of its events
public record EventType(
        String name, String label, String description, List<String> category, List<EventField> fields, long count) {
    public EventType {
        category = List.copyOf(category);
        fields = List.copyOf(fields);
    }
}

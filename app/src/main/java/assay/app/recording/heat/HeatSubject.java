package assay.app.recording.heat;

import assay.analysis.model.ProfileSummary;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.flame.ProfileName;

/// What a heat map can count.
///
/// @param event type as recorded
/// @param sampled whether it is a profile, whose samples have stacks
/// @param text for a person, with the number of events
record HeatSubject(String event, boolean sampled, String text) {
    static HeatSubject of(ProfileSummary profile) {
        return new HeatSubject(profile.event(), true, ProfileName.of(profile));
    }

    static HeatSubject of(String event, long count) {
        return new HeatSubject(
                event, false, event + "   " + UnitFormat.count(count) + (count == 1 ? " event" : " events"));
    }

    @Override
    public String toString() {
        return text;
    }
}

package assay.app.recording.flame;

import assay.analysis.model.ProfileSummary;
import assay.analysis.unit.UnitFormat;

/// How a profile is named where one is chosen.
public final class ProfileName {
    private ProfileName() {}

    /// `CPU · jdk.ExecutionSample · 1 596 samples`.
    public static String of(ProfileSummary profile) {
        String size = switch (profile.unit()) {
            case SAMPLES -> UnitFormat.weight(profile.weight(), profile.unit());
            case BYTES, NANOSECONDS ->
                UnitFormat.weight(profile.weight(), profile.unit()) + " in " + UnitFormat.count(profile.samples());
        };
        return profile.kind().title() + "  ·  " + profile.event() + "  ·  " + size;
    }
}

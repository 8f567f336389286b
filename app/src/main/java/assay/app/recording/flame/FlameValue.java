package assay.app.recording.flame;

import assay.analysis.model.WeightUnit;

/// What the width of a frame tells, where a profile has more than one value.
enum FlameValue {
    WEIGHT,
    SAMPLES;

    /// What a person reads, by the unit of the profile's weights.
    String title(WeightUnit unit) {
        return this == SAMPLES
                ? "Samples"
                : switch (unit) {
                    case SAMPLES -> "Samples";
                    case NANOSECONDS -> "Time";
                    case BYTES -> "Bytes";
                };
    }
}

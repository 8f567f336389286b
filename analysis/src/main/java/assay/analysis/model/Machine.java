package assay.analysis.model;

import org.jspecify.annotations.Nullable;

/// The machine a recording was made on; a fact the recording does not tell is null.
///
/// @param cpu processor model
/// @param hardwareThreads logical processors
/// @param memoryBytes physical memory
/// @param operatingSystem version text
/// @param container container type or limits, null if none is known
public record Machine(
        @Nullable String cpu,
        @Nullable Integer hardwareThreads,
        @Nullable Long memoryBytes,
        @Nullable String operatingSystem,
        @Nullable String container) {
    /// Nothing is known.
    public static final Machine UNKNOWN = new Machine(null, null, null, null, null);
}

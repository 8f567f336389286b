package assay.analysis.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The recorded JVM; a fact the recording does not tell is null.
///
/// @param name for example `OpenJDK 64-Bit Server VM`
/// @param version short version for people, for example `25.0.3+9-LTS`
/// @param description the whole version text of `jdk.JVMInformation`
/// @param jvmArguments arguments of the JVM
/// @param javaArguments main class or jar with its arguments
/// @param start when the JVM started
/// @param pid process id
public record Jvm(
        @Nullable String name,
        @Nullable String version,
        @Nullable String description,
        @Nullable String jvmArguments,
        @Nullable String javaArguments,
        @Nullable Instant start,
        @Nullable Long pid) {
    /// Nothing is known.
    public static final Jvm UNKNOWN = new Jvm(null, null, null, null, null, null, null);
}

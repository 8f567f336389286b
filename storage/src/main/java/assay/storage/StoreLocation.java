package assay.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the store lies unless the user says otherwise.
public final class StoreLocation {
    private static final String FILE = "assay.db";

    private StoreLocation() {}

    /// `ASSAY_STORE` if set, else `assay.db` in the data folder of the platform.
    ///
    /// @param environment as `System.getenv()`
    /// @param operatingSystem as the system property `os.name`
    /// @param home the user's home folder
    public static Path defaultFile(Map<String, String> environment, String operatingSystem, Path home) {
        @Nullable String chosen = value(environment, "ASSAY_STORE");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        return dataFolder(environment, operatingSystem.toLowerCase(Locale.ROOT), home)
                .resolve(FILE);
    }

    private static Path dataFolder(Map<String, String> environment, String operatingSystem, Path home) {
        if (operatingSystem.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Assay");
        }
        if (operatingSystem.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Assay");
        }
        return folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                .resolve("assay");
    }

    /// A relative path is ignored, as the XDG base directory specification asks.
    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        @Nullable String value = value(environment, name);
        return value != null && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}

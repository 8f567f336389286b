package assay.app.cli;

import assay.storage.RunStore;
import assay.storage.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which store a command works on.
final class StoreOption {
    private final Map<String, String> variables;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Store to use; otherwise that of ASSAY_STORE, otherwise the one in your data folder.")
    private @Nullable Path store;

    StoreOption(Map<String, String> variables) {
        this.variables = variables;
    }

    Path file() {
        return store != null
                ? store
                : StoreLocation.defaultFile(
                        variables, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// The store if there is one already, so that a command that only reads does not make one.
    @Nullable
    RunStore openExisting() {
        return Files.exists(file()) ? open() : null;
    }

    RunStore open() {
        return RunStore.open(file());
    }
}

package assay.app.cli;

import assay.storage.RunStore;
import assay.storage.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which store a command works on: given after its name, or before it.
final class StoreOption {
    private static final String NAME = "--store";

    private final Map<String, String> variables;

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description = "Store to use; otherwise that of ASSAY_STORE, otherwise the one in your data folder.")
    private @Nullable Path store;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    StoreOption(Map<String, String> variables) {
        this.variables = variables;
    }

    Path file() {
        if (store != null) {
            return store;
        }
        for (CommandSpec at = mixee == null ? null : mixee.parent(); at != null; at = at.parent()) {
            OptionSpec above = at.findOption(NAME);
            Path given = above == null ? null : above.getValue();
            if (given != null) {
                return given;
            }
        }
        return StoreLocation.defaultFile(
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

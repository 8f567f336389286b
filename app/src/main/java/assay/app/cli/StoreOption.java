package assay.app.cli;

import assay.app.input.Scratch;
import assay.storage.RunStore;
import assay.storage.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Which store a command works on: given after its name, or before it.
final class StoreOption {
    static final String NAME = "--store";

    private final Invocation invocation;
    private final Argument<Path> store;

    StoreOption(Syntax syntax, Invocation invocation) {
        this.invocation = invocation;
        store = syntax.option(
                "FILE",
                "Store to use; otherwise that of ASSAY_STORE, otherwise the one in your data folder.",
                Words::path,
                NAME);
    }

    Path file() {
        Path given = store.given() ? store.value() : invocation.store();
        return given != null
                ? given
                : StoreLocation.defaultFile(
                        invocation.environment().variables(),
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")));
    }

    /// The store if there is one already, so that a command that only reads does not make one.
    @Nullable
    RunStore openExisting() {
        return Files.exists(file()) ? open() : null;
    }

    /// Where files are unpacked: beside the store, as there is room, if there is one that may be written.
    Scratch scratch() {
        Path folder = file().toAbsolutePath().getParent();
        InstantSource clock = invocation.environment().clock();
        boolean room = folder != null && Files.isWritable(folder);
        return room ? Scratch.beside(file(), clock) : Scratch.ofPlatform(clock);
    }

    RunStore open() {
        return RunStore.open(file());
    }
}

package assay.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds out whether a stream goes to a person. Java can only tell for input and output together, so Linux is asked
/// what the descriptor is; elsewhere output and error are taken to go the same way.
final class Terminals {
    private static final Path OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private Terminals() {}

    static boolean outputIsTerminal() {
        return isTerminal(OUTPUT);
    }

    static boolean errorIsTerminal() {
        return isTerminal(ERROR_STREAM);
    }

    private static boolean isTerminal(Path descriptor) {
        if (Files.isSymbolicLink(descriptor)) {
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}

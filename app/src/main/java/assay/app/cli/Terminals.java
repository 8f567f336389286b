package assay.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds out whether a stream goes to a person. Java can only tell for input and output together, so Linux is asked
/// what the descriptor is; elsewhere output and error are taken to go the same way.
final class Terminals {
    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private Terminals() {}

    static boolean errorIsTerminal() {
        if (Files.isSymbolicLink(ERROR_STREAM)) {
            try {
                String target = Files.readSymbolicLink(ERROR_STREAM).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}

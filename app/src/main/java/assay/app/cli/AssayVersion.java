package assay.app.cli;

import assay.app.Version;
import java.io.PrintWriter;

/// What `--version` prints.
final class AssayVersion {
    private AssayVersion() {}

    static void print(PrintWriter out) {
        out.println("Assay " + Version.text());
        out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
    }
}

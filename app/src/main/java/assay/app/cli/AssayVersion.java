package assay.app.cli;

import assay.app.Version;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class AssayVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Assay " + Version.text(),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}

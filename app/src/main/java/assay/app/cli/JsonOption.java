package assay.app.cli;

import picocli.CommandLine.Option;

/// Whether a command prints for a program.
final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}

package assay.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The part of a document that holds measured figures: all below one heading.
final class Docs {
    static final String HEADING = "## Measured";

    private Docs() {}

    static void write(Path document, String report) throws IOException {
        Files.writeString(document, replaced(Files.readString(document), report));
    }

    /// @throws IllegalArgumentException if the document has no such heading
    static String replaced(String document, String report) {
        int heading = document.indexOf("\n" + HEADING + "\n");
        if (heading < 0) {
            throw new IllegalArgumentException("document: a line '" + HEADING + "' was required");
        }
        return document.substring(0, heading + HEADING.length() + 2) + "\n" + report;
    }
}

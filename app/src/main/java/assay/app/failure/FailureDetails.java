package assay.app.failure;

import java.io.PrintWriter;
import java.io.StringWriter;

/// The technical part of a message: versions, platform and stack trace.
final class FailureDetails {
    private final String version;

    FailureDetails(String version) {
        this.version = version;
    }

    String of(Throwable failure) {
        StringWriter text = new StringWriter();
        text.append("Assay ").append(version);
        text.append(", Java ").append(System.getProperty("java.vm.version"));
        text.append(", JavaFX ").append(System.getProperty("javafx.runtime.version", "not started"));
        text.append(", ").append(System.getProperty("os.name"));
        text.append(' ').append(System.getProperty("os.version"));
        text.append(' ').append(System.getProperty("os.arch")).append("\n\n");
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

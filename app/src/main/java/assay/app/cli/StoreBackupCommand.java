package assay.app.cli;

import assay.app.export.Json;
import assay.storage.RunStore;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `assay store backup`.
final class StoreBackupCommand extends AssayCommand {
    private final Argument<Path> target =
            syntax().parameter("FILE", "File to write; it must not exist yet.", Words::path);
    private final StoreOption store = new StoreOption(syntax(), invocation());
    private final JsonOption json = new JsonOption(syntax());

    StoreBackupCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
        Path file = target.required().toAbsolutePath();
        int runs;
        try (RunStore opened = store.open()) {
            opened.backUp(file);
            runs = opened.runCount();
        }
        if (json.wanted()) {
            try (JsonGenerator generator = Json.to(out())) {
                generator.writeStartObject();
                generator.writeStringField("path", store.file().toAbsolutePath().toString());
                generator.writeStringField("backup", file.toString());
                generator.writeNumberField("bytes", Files.size(file));
                generator.writeNumberField("runs", runs);
                generator.writeEndObject();
            }
            out().println();
        } else {
            out().printf("%s holds %d %s.%n", file, runs, runs == 1 ? "run" : "runs");
        }
        return ExitCode.FINE;
    }
}

package assay.app.cli;

import assay.app.export.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;

/// `assay store path`.
final class StorePathCommand extends AssayCommand {
    private final StoreOption store = new StoreOption(syntax(), invocation());

    private final JsonOption json = new JsonOption(syntax());

    StorePathCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
        Path file = store.file().toAbsolutePath();
        if (json.wanted()) {
            try (JsonGenerator generator = Json.to(out())) {
                generator.writeStartObject();
                generator.writeStringField("path", file.toString());
                generator.writeEndObject();
            }
            out().println();
        } else {
            out().println(file);
        }
        return ExitCode.FINE;
    }
}

package assay.app.cli;

import assay.app.export.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay store path`.
@Command(name = "path", description = "Prints which file the store is.")
final class StorePathCommand extends AssayCommand {
    @Mixin
    private final StoreOption store;

    @Mixin
    private final JsonOption json = new JsonOption();

    StorePathCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public Integer call() throws IOException {
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

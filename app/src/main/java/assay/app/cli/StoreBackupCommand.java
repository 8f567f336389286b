package assay.app.cli;

import assay.app.export.Json;
import assay.storage.RunStore;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay store backup`.
@Command(name = "backup", description = "Copies the store into a new file while others may use it.")
final class StoreBackupCommand extends AssayCommand {
    @Parameters(paramLabel = "FILE", description = "File to write; it must not exist yet.")
    private Path target = Path.of("");

    @Mixin
    private final StoreOption store;

    @Mixin
    private final JsonOption json = new JsonOption();

    StoreBackupCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public Integer call() throws IOException {
        int runs;
        try (RunStore opened = store.open()) {
            opened.backUp(target);
            runs = opened.runCount();
        }
        Path file = target.toAbsolutePath();
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

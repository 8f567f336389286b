package assay.app.cli;

import assay.analysis.unit.UnitFormat;
import assay.app.export.Json;
import assay.storage.RunStore;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay store compact`.
@Command(name = "compact", description = "Gives unused room of the store back to the disk; removes nothing.")
final class StoreCompactCommand extends AssayCommand {
    @Mixin
    private final StoreOption store;

    @Mixin
    private final JsonOption json = new JsonOption();

    StoreCompactCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public Integer call() throws IOException {
        long gained;
        long bytes;
        try (RunStore opened = store.open()) {
            gained = opened.compact();
            bytes = opened.stats().fileBytes();
        }
        if (json.wanted()) {
            try (JsonGenerator generator = Json.to(out())) {
                generator.writeStartObject();
                generator.writeStringField("path", store.file().toAbsolutePath().toString());
                generator.writeNumberField("bytesBefore", bytes + gained);
                generator.writeNumberField("bytes", bytes);
                generator.writeEndObject();
            }
            out().println();
        } else {
            out().printf("The store takes %s, %s before.%n", UnitFormat.bytes(bytes), UnitFormat.bytes(bytes + gained));
        }
        return ExitCode.FINE;
    }
}

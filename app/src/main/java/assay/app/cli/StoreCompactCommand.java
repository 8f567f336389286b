package assay.app.cli;

import assay.analysis.unit.UnitFormat;
import assay.app.export.Json;
import assay.storage.RunStore;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// `assay store compact`.
final class StoreCompactCommand extends AssayCommand {
    private final StoreOption store = new StoreOption(syntax(), invocation());
    private final JsonOption json = new JsonOption(syntax());

    StoreCompactCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
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

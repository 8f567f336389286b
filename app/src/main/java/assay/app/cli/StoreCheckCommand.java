package assay.app.cli;

import assay.app.export.Json;
import assay.app.export.PlainText;
import assay.storage.RunStore;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// `assay store check`.
final class StoreCheckCommand extends AssayCommand {
    private final StoreOption store = new StoreOption(syntax(), invocation());

    private final JsonOption json = new JsonOption(syntax());

    StoreCheckCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
        List<String> damages;
        int runs;
        try (RunStore opened = store.open()) {
            damages = opened.check();
            runs = opened.runCount();
        }
        if (json.wanted()) {
            writeJson(damages, runs);
        } else {
            damages.forEach(damage -> out().println(PlainText.of(damage)));
            out().println(
                            damages.isEmpty()
                                    ? "The store is whole: %d %s.".formatted(runs, runs == 1 ? "run" : "runs")
                                    : "The store is damaged in %d places; its other runs can still be read."
                                            .formatted(damages.size()));
        }
        return damages.isEmpty() ? ExitCode.FINE : ExitCode.STORE;
    }

    private void writeJson(List<String> damages, int runs) throws IOException {
        try (JsonGenerator generator = Json.to(out())) {
            generator.writeStartObject();
            generator.writeStringField("path", store.file().toAbsolutePath().toString());
            generator.writeNumberField("runs", runs);
            generator.writeBooleanField("whole", damages.isEmpty());
            generator.writeArrayFieldStart("problems");
            for (String damage : damages) {
                generator.writeString(damage);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out().println();
    }
}

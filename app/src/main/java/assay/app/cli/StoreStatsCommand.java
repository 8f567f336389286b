package assay.app.cli;

import assay.analysis.unit.UnitFormat;
import assay.app.export.Json;
import assay.storage.RunStore;
import assay.storage.StoreStats;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/// `assay store stats`.
final class StoreStatsCommand extends AssayCommand {
    private final StoreOption store = new StoreOption(syntax(), invocation());
    private final JsonOption json = new JsonOption(syntax());

    StoreStatsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws IOException {
        StoreStats stats;
        try (RunStore opened = store.open()) {
            stats = opened.stats();
        }
        if (json.wanted()) {
            writeJson(stats);
        } else {
            print(stats);
        }
        return ExitCode.FINE;
    }

    private void print(StoreStats stats) {
        print("Store", store.file().toAbsolutePath() + ", format " + stats.format());
        print("Size", UnitFormat.bytes(stats.fileBytes()) + ", of which unused " + UnitFormat.bytes(stats.freeBytes()));
        print("Runs", UnitFormat.count(stats.runs()) + " and " + UnitFormat.count(stats.runsInBin()) + " in the bin");
        if (stats.unmeasuredRuns() > 0) {
            print("Not measured", UnitFormat.count(stats.unmeasuredRuns()) + "; import their files again");
        }
        print("Samples", UnitFormat.count(stats.samples()));
        print("Metrics", UnitFormat.count(stats.metrics()));
        stats.dataBytes().forEach((what, bytes) -> print("Bytes of " + what, UnitFormat.bytes(bytes)));
    }

    private void print(String label, String text) {
        out().printf("%-22s%s%n", label, text);
    }

    private void writeJson(StoreStats stats) throws IOException {
        try (JsonGenerator generator = Json.to(out())) {
            generator.writeStartObject();
            generator.writeStringField("path", store.file().toAbsolutePath().toString());
            generator.writeNumberField("format", stats.format());
            generator.writeNumberField("bytes", stats.fileBytes());
            generator.writeNumberField("freeBytes", stats.freeBytes());
            generator.writeNumberField("runs", stats.runs());
            generator.writeNumberField("runsInBin", stats.runsInBin());
            generator.writeNumberField("unmeasuredRuns", stats.unmeasuredRuns());
            generator.writeNumberField("samples", stats.samples());
            generator.writeNumberField("metrics", stats.metrics());
            generator.writeObjectFieldStart("dataBytes");
            for (Map.Entry<String, Long> part : stats.dataBytes().entrySet()) {
                generator.writeNumberField(part.getKey(), part.getValue());
            }
            generator.writeEndObject();
            generator.writeEndObject();
        }
        out().println();
    }
}

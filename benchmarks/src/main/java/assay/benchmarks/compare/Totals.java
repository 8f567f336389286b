package assay.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How many samples with a stack Assay finds per event type: what every peer's graph of them must add up to.
final class Totals {
    private final Tools tools;
    private final Map<Path, Map<String, Long>> known = new HashMap<>();

    Totals(Tools tools) {
        this.tools = tools;
    }

    Map<String, Long> of(Recording recording) throws IOException, InterruptedException {
        Map<String, Long> totals = known.get(recording.path());
        if (totals == null) {
            totals = read(recording);
            known.put(recording.path(), totals);
        }
        return totals;
    }

    private Map<String, Long> read(Recording recording) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        tools.assayShow(recording, "--json").words())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode run = new ObjectMapper().readTree(process.getInputStream());
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException("assay show ended with exit code " + exitCode);
        }
        Map<String, Long> totals = new HashMap<>();
        for (JsonNode profile : run.path("profiles")) {
            long samples = profile.path("samples").asLong();
            totals.merge(
                    profile.path("event").asText(),
                    samples - profile.path("stacklessSamples").asLong(),
                    Long::sum);
        }
        return totals;
    }
}

package assay.analysis.recording;

import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// One event that may have a stack, as text and numbers to be compared.
record Sampled(String event, long timeNanos, long weight, String stack) {
    /// All of a recording that `jdk.jfr.consumer` reads, in file order; null for events of types without stacks.
    static List<Sampled> ofOracle(Path file) throws IOException {
        List<Sampled> all = new ArrayList<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                all.add(of(recording.readEvent()));
            }
        }
        return all;
    }

    private static Sampled of(RecordedEvent event) {
        String name = event.getEventType().getName();
        var start = event.getStartTime();
        boolean stacked = event.hasField("stackTrace");
        return new Sampled(
                name,
                start.getEpochSecond() * 1_000_000_000 + start.getNano(),
                stacked ? Picture.weight(name, event) : 1,
                event.getStackTrace() == null ? Picture.NO_STACK : Picture.stack(event.getStackTrace()));
    }

    static List<Sampled> ofReader(Recording recording) {
        List<Sampled> all = new ArrayList<>();
        Map<Integer, String> stacks = new HashMap<>();
        for (Profile profile : recording.profiles()) {
            Samples samples = profile.samples();
            for (int row = 0; row < samples.size(); row++) {
                all.add(new Sampled(
                        profile.summary().event(),
                        samples.timeNanos()[row],
                        samples.weight()[row],
                        stacks.computeIfAbsent(samples.stack()[row], id -> Picture.stack(recording.symbols(), id))));
            }
        }
        return all;
    }

    Sampled withoutStack() {
        return new Sampled(event, timeNanos, weight, Picture.NO_STACK);
    }
}

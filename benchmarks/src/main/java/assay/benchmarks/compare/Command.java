package assay.benchmarks.compare;

import java.util.List;
import java.util.Map;

/// A program with its arguments, as a row of the table runs it. Its scratch folder is empty when it starts.
///
/// @param name for a person, unique in its row
/// @param words the program and its arguments
/// @param environment in addition to this process's
/// @param samples where it tells how many samples it has counted
/// @param events the event types whose samples those are
/// @param isSlow whether one run is enough on a large recording
record Command(
        String name,
        List<String> words,
        Map<String, String> environment,
        SampleCount samples,
        List<String> events,
        boolean isSlow) {
    Command(String name, String... words) {
        this(name, List.of(words), Map.of(), SampleCount.NOT_TOLD, List.of(), false);
    }

    Command named(String newName) {
        return new Command(newName, words, environment, samples, events, isSlow);
    }

    Command counting(SampleCount told, List<String> of) {
        return new Command(name, words, environment, told, of, isSlow);
    }

    Command slow() {
        return new Command(name, words, environment, samples, events, true);
    }

    /// Options that win over those of a launcher script.
    Command withJvmOptions(String options) {
        return new Command(name, words, Map.of("_JAVA_OPTIONS", options), samples, events, isSlow);
    }
}

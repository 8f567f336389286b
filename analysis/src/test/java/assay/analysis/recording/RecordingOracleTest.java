package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.Recording;
import assay.analysis.recording.Picture.ProfilePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every real recording equals what `jdk.jfr.consumer` reads: counts, times, threads, and the weight of every stack.
class RecordingOracleTest {
    private static final String NONE = "no recordings";

    /// Files that `jdk.jfr.consumer` does not read to the end, each with a test of its own.
    private static final Set<String> NOT_FOR_ORACLE = Set.of(
            "ap-fastslow-3chunks.jfr", // "Pool jdk.types.StackTrace must contain at least one element"
            "bitflip-64-bytes-jdk11.jfr",
            "corrupt-100-bytes.jfr",
            "ddprof-stripped-wallclock-1.jfr", // "Error parsing constant pool type unknown(1)"
            "ddtrace-event-type-zero-3chunks.jfr", // "Pool java.lang.String must contain at least one element"
            "empty-0-bytes.jfr",
            "jdk16-crash-hs-err.jfr", // reads it, but finds no event in it
            "jdk8-legacy-v09-unsupported.jfr",
            "not-a-jfr-text.jfr",
            "truncated-60pct-jdk14.jfr",
            "truncated-second-chunk-jdk12.jfr");

    /// Files with a sample whose stack the JVM itself failed to write, which is told but is no damage.
    private static final Set<String> STACKS_NOT_WRITTEN = Set.of(
            "jdk11-hotspot-macos-newrelic-stream.jfr",
            "jdk11-hotspot-windows-all-events.jfr",
            "jdk11-javafx-pulse-events.jfr",
            "jdk12-flush-incremental-metadata-2chunks.jfr");

    /// Files whose chunks come from different JVM runs, which `jdk.jfr.consumer` reads with the clock of the first.
    private static final Set<String> SEVERAL_RUNS = Set.of("jdk21-hotspot-linux-gc-heavy-tck.jfr");

    @TempDir
    private Path folder;

    static Stream<String> wholeFiles() {
        List<String> names = SharedFiles.names().stream()
                .filter(name -> !NOT_FOR_ORACLE.contains(name))
                .toList();
        return names.isEmpty() ? Stream.of(NONE) : names.stream();
    }

    private static Recording read(Path file) throws IOException {
        return RecordingReader.read(file, Progress.NONE, new Cancellation());
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void equalsTheOracle(String name) throws IOException {
        if (name.equals(NONE)) {
            abort("no " + SharedFiles.folder() + " beside the checkout");
        }
        Path file = SharedFiles.file(name);
        Recording recording = read(file);
        Picture whole = Picture.ofOracle(file);
        Picture byChunk = recording.facts().chunks() > 1 ? chunkwise(file) : whole;
        assertEqual(Picture.ofReader(recording), SEVERAL_RUNS.contains(name) ? byChunk : whole, byChunk);
        assertThat(recording.partial()).isFalse();
        assertThat(recording.problems())
                .extracting(Problem::code)
                .isEqualTo(STACKS_NOT_WRITTEN.contains(name) ? List.of(Problem.Code.MISSING_STACK) : List.of());
    }

    /// What the oracle reads of each chunk as a file of its own. Of a whole file it takes threads that were renamed
    /// since from the chunk before.
    private Picture chunkwise(Path file) throws IOException {
        Picture sum = new Picture();
        for (Path chunk : Chunks.split(file, folder)) {
            sum = sum.plus(Picture.ofOracle(chunk));
        }
        return sum;
    }

    private static void assertEqual(Picture ours, Picture oracle, Picture byChunk) {
        assertThat(ours.events()).isEqualTo(oracle.events());
        assertThat(ours.profiles().keySet())
                .filteredOn(event -> !event.equals(NativeMemory.NOT_FREED)) // not the samples of one event type
                .containsExactlyInAnyOrderElementsOf(oracle.profiles().keySet());
        oracle.profiles().forEach((event, expected) -> {
            ProfilePicture actual = of(ours, event);
            assertThat(actual.times()).as("times of %s", event).isEqualTo(expected.times());
            assertThat(actual.stacks()).as("stacks of %s", event).isEqualTo(expected.stacks());
            assertThat(actual.threads())
                    .as("threads of %s", event)
                    .isEqualTo(of(byChunk, event).threads());
        });
    }

    private static ProfilePicture of(Picture picture, String event) {
        return Objects.requireNonNull(picture.profiles().get(event));
    }
}

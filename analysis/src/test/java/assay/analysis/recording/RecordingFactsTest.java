package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The facts alone are those that reading everything finds.
class RecordingFactsTest {
    private static final String NONE = "no recordings";
    private static final int CHECKPOINT_FIELD = 16;

    /// Files of which nothing can be read.
    private static final Set<String> REFUSED = Set.of(
            "corrupt-100-bytes.jfr", "empty-0-bytes.jfr", "jdk8-legacy-v09-unsupported.jfr", "not-a-jfr-text.jfr");

    @TempDir
    private Path folder;

    static Stream<String> files() {
        List<String> names = SharedFiles.names().stream()
                .filter(name -> !REFUSED.contains(name))
                .toList();
        return names.isEmpty() ? Stream.of(NONE) : names.stream();
    }

    private static Recording facts(Path file) throws IOException {
        return RecordingReader.readFacts(file, Progress.NONE, new Cancellation());
    }

    private static Recording all(Path file) throws IOException {
        return RecordingReader.read(file, Progress.NONE, new Cancellation());
    }

    @ParameterizedTest
    @MethodSource("files")
    void equalThoseOfTheWholeRecording(String name) throws IOException {
        if (name.equals(NONE)) {
            abort("no " + SharedFiles.folder() + " beside the checkout");
        }
        Path file = SharedFiles.file(name);
        Recording all = all(file);

        Recording facts = facts(file);

        assertThat(facts.facts().eventCounts()).isEqualTo(all.facts().eventCounts());
        assertThat(facts.facts().jvm()).isEqualTo(all.facts().jvm());
        assertThat(facts.facts().machine()).isEqualTo(all.facts().machine());
        assertThat(all.problems()).containsAll(facts.problems());
    }

    @Test
    void needNoConstantsOfHotSpot() throws IOException {
        Path file = SelfMade.record(folder.resolve("own.jfr"), 20);
        Recording whole = all(file);
        byte[] bytes = Files.readAllBytes(file);
        int checkpoint = (int) ByteBuffer.wrap(bytes).getLong(CHECKPOINT_FIELD);
        for (int at = checkpoint + 24; at < checkpoint + 64; at++) {
            bytes[at] = (byte) 0xff;
        }
        Path damaged = Files.write(folder.resolve("damaged.jfr"), bytes);

        Recording facts = facts(damaged);

        assertThat(all(damaged).problems()).extracting(Problem::code).contains(Code.BAD_CONSTANTS);
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.facts()).isEqualTo(whole.facts());
        assertThat(facts.facts().jvm().name()).isEqualTo(System.getProperty("java.vm.name"));
    }
}

package assay.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.recording.RecordingException;
import assay.storage.RunStore;
import assay.storage.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMessagesTest {
    private static final Path FILE = Path.of("/data/checkout.jfr");

    private final FailureMessages messages = new FailureMessages("1.2.3");

    static Stream<Throwable> failures() {
        return Stream.of(
                new RecordingException.NotARecording(FILE, "is empty"),
                new RecordingException.UnsupportedVersion(FILE, 0, 9),
                new RecordingException.UnsupportedVersion(FILE, 3, 0),
                new RecordingException.Damaged(FILE, 68, "the first chunk has no metadata"),
                new NoSuchFileException(FILE.toString()),
                new AccessDeniedException(FILE.toString()),
                new IOException("Input/output error"),
                new OutOfMemoryError("Java heap space"),
                new IllegalStateException("size: -1"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void hasAllFivePartsAndNoExceptionInTheMainText(Throwable failure) {
        UserMessage message = messages.of(failure, FILE.toString());
        assertThat(message.what()).isNotBlank().doesNotEndWith(".");
        assertThat(message.subject()).isEqualTo(FILE.toString());
        assertThat(message.why()).endsWith(".").doesNotContain("..").doesNotContain("Exception");
        assertThat(message.steps()).isNotEmpty();
        assertThat(message.details()).contains("Assay 1.2.3", failure.getClass().getName());
    }

    @Test
    void tellsTheNumberThatMatters() {
        assertThat(messages.of(new RecordingException.UnsupportedVersion(FILE, 0, 9), FILE.toString())
                        .why())
                .startsWith("The file is a recording of format 0.9; Assay reads 1.0 to 2.x.");
        assertThat(messages.of(new RecordingException.Damaged(FILE, 68, "cut"), FILE.toString())
                        .why())
                .startsWith("The file is damaged at byte 68: cut.");
    }

    @Test
    void namesAStoreThatIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("assay.db"), "this is a text, not a database of any kind");
        assertThat(opening(file)).isInstanceOfSatisfying(StoreException.class, failure -> {
            UserMessage message = messages.of(failure, file.toString());
            assertThat(message.what()).isEqualTo("This file is not a store");
            assertThat(message.why()).contains(file.toString());
        });
    }

    private static Throwable opening(Path file) {
        try (RunStore store = RunStore.open(file)) {
            return new AssertionError("opened " + store.file());
        } catch (StoreException e) {
            return e;
        }
    }
}

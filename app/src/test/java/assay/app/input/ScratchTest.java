package assay.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path parent;

    private Scratch scratch() {
        return new Scratch(parent, InstantSource.fixed(LATER));
    }

    @Test
    void removesWhatItMade() throws IOException {
        try (Scratch.Space space = scratch().open()) {
            Files.writeString(space.newFile(), "a");
            Files.writeString(space.newFile(), "b");
            assertThat(space.folder()).isDirectory();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void removesWhatAKilledProcessLeft() throws IOException {
        Path left = Files.createDirectory(parent.resolve("assay-unpacked-123"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("part-0"), "half a recording");
        Path other = Files.writeString(parent.resolve("assay.db"), "mine");

        scratch().open().close();

        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void leavesAloneWhatIsInUseOrNew() throws IOException {
        Path young = Files.createDirectory(parent.resolve("assay-unpacked-young"));
        Files.setLastModifiedTime(young, FileTime.from(LATER.minusSeconds(5)));
        try (Scratch.Space used = scratch().open()) {
            Path file = Files.writeString(used.newFile(), "a");

            scratch().open().close();

            assertThat(file).exists();
            assertThat(young).exists();
        }
    }
}

package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesAFileWhenTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        OutputFile.writeText(file, out -> out.write("né\n"));

        assertThat(file).hasBinaryContent(new byte[] {'n', (byte) 0xc3, (byte) 0xa9, '\n'});
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> OutputFile.writeText(file, out -> {
                    out.write("new");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> OutputFile.writeText(folder, out -> out.write("x")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("folder");
    }

    @Test
    void namesTheFolderThatIsMissing() {
        Path lost = folder.resolve("lost");

        assertThatThrownBy(() -> OutputFile.writeText(lost.resolve("a.txt"), out -> out.write("x")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(lost.toString());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

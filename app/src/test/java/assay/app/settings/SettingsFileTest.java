package assay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new/settings.properties"));
        Settings settings = new Settings(
                ThemeChoice.DARK,
                new WindowSize(1400.5, 900, true),
                120,
                List.of(Path.of("/data/a b=c.jfr"), Path.of("/data/\u00fcber.jfr")),
                true,
                List.of("com.acme", "org.example.Main"));
        file.save(settings);
        assertThat(file.load()).isEqualTo(settings);
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        new SettingsFile(folder.resolve("settings.properties")).save(Settings.DEFAULT);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("settings.properties");
        }
    }

    @Test
    void startsWithDefaultsWithoutAFile() throws IOException {
        assertThat(new SettingsFile(folder.resolve("none")).load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void takesTheDefaultForAValueThatMakesNoSense() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.properties"),
                "theme=pink\nzoom=12000\nwindow.width=wide\nwindow.height=5\nrecent.0=/a.jfr\n");
        assertThat(new SettingsFile(file).load())
                .isEqualTo(new Settings(
                        ThemeChoice.SYSTEM, new WindowSize(1280, 700, false), 300, List.of(Path.of("/a.jfr"))));
    }

    @Test
    void takesTheDefaultsForAMalformedFile() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), "theme=\\u12");
        assertThat(new SettingsFile(file).load()).isEqualTo(Settings.DEFAULT);
    }
}

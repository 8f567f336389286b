package assay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
    @TempDir
    private Path folder;

    @Test
    void writesEachChangeAtOnce() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("settings.properties"));
        SettingsModel model = new SettingsModel(file, Settings.DEFAULT, SettingsModelTest::unexpected);
        model.themeProperty().set(ThemeChoice.LIGHT);
        model.setWindow(new WindowSize(1500, 950, false));
        model.remember(folder.resolve("a.jfr"));
        assertThat(file.load())
                .isEqualTo(new Settings(
                        ThemeChoice.LIGHT,
                        new WindowSize(1500, 950, false),
                        100,
                        List.of(folder.resolve("a.jfr").toAbsolutePath())));
    }

    @Test
    void putsAFileOpenedAgainOnTopOnceAndKeepsTwenty() {
        SettingsModel model = new SettingsModel(
                new SettingsFile(folder.resolve("s")), Settings.DEFAULT, SettingsModelTest::unexpected);
        for (int i = 0; i < 25; i++) {
            model.remember(folder.resolve(i + ".jfr"));
        }
        model.remember(folder.resolve("20.jfr"));
        assertThat(model.recent()).hasSize(20).doesNotHaveDuplicates();
        assertThat(model.recent().getFirst()).hasFileName("20.jfr");
        assertThat(model.recent().getLast()).hasFileName("5.jfr");
    }

    @Test
    void tellsWhenItCannotBeWritten() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        List<IOException> told = new ArrayList<>();
        SettingsModel model =
                new SettingsModel(new SettingsFile(blocked.resolve("settings")), Settings.DEFAULT, told::add);
        model.zoomPercentProperty().set(110);
        assertThat(told).hasSize(1);
    }

    private static void unexpected(IOException failure) {
        throw new AssertionError(failure);
    }
}

package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoreLocationTest {
    private static final Path HOME = Path.of("/home/ada");

    private static Path file(Map<String, String> environment, String operatingSystem) {
        return StoreLocation.defaultFile(environment, operatingSystem, HOME);
    }

    @Test
    void followsTheUsersChoiceFirst() {
        Map<String, String> environment = Map.of("ASSAY_STORE", "/data/mine.db", "XDG_DATA_HOME", "/xdg");
        assertThat(file(environment, "Linux")).isEqualTo(Path.of("/data/mine.db"));
        assertThat(file(environment, "Windows 11")).isEqualTo(Path.of("/data/mine.db"));
    }

    @Test
    void liesInTheDataFolderOfEachPlatform() {
        assertThat(file(Map.of(), "Linux")).isEqualTo(HOME.resolve(".local/share/assay/assay.db"));
        assertThat(file(Map.of("XDG_DATA_HOME", "/xdg"), "Linux")).isEqualTo(Path.of("/xdg/assay/assay.db"));
        assertThat(file(Map.of(), "Mac OS X")).isEqualTo(HOME.resolve("Library/Application Support/Assay/assay.db"));
        assertThat(file(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo(Path.of("/local/Assay/assay.db"));
        assertThat(file(Map.of(), "Windows 11")).isEqualTo(HOME.resolve("AppData/Local/Assay/assay.db"));
    }

    @Test
    void ignoresEmptyAndRelativeFolders() {
        assertThat(file(Map.of("ASSAY_STORE", " ", "XDG_DATA_HOME", "data"), "Linux"))
                .isEqualTo(HOME.resolve(".local/share/assay/assay.db"));
    }
}

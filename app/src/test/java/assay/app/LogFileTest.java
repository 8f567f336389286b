package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LogFileTest {
    @Test
    void liesWhereThePlatformKeepsLogs() {
        assertThat(LogFile.folder(Map.of(), "Linux", "/home/ada")).isEqualTo(Path.of("/home/ada/.local/state/assay"));
        assertThat(LogFile.folder(Map.of("XDG_STATE_HOME", "/state"), "Linux", "/home/ada"))
                .isEqualTo(Path.of("/state/assay"));
        assertThat(LogFile.folder(Map.of(), "Mac OS X", "/Users/ada"))
                .isEqualTo(Path.of("/Users/ada/Library/Logs/Assay"));
        assertThat(LogFile.folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/ada"))
                .isEqualTo(Path.of("/local/Assay/Logs"));
    }
}

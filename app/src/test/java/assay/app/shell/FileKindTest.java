package assay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileKindTest {
    private static final FileKind PAGE = new FileKind("page", List.of(".html", ".htm"));

    @Test
    void addsTheUsualEndingOnlyWhereNoneIs() {
        assertThat(PAGE.complete(Path.of("a", "b"))).isEqualTo(Path.of("a", "b.html"));
        assertThat(PAGE.complete(Path.of("b.txt"))).isEqualTo(Path.of("b.txt.html"));
        assertThat(PAGE.complete(Path.of("B.HTM"))).isEqualTo(Path.of("B.HTM"));
    }
}

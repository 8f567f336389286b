package assay.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class DocsTest {
    @Test
    void replacesAllBelowTheHeading() {
        assertThat(Docs.replaced("# Speed\n\n## Measured\n\nold\n", "new\n"))
                .isEqualTo("# Speed\n\n## Measured\n\nnew\n");
    }

    @Test
    void leavesADocumentWithoutTheHeadingAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Docs.replaced("# Speed\n", "new\n"));
    }
}

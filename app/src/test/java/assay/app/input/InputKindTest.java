package assay.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class InputKindTest {
    private static InputKind of(String head, String name) {
        return InputKind.of(head.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    @Test
    void goesByTheFirstBytesWhateverTheName() {
        assertThat(of("FLR\0\0\2\0\1", "a.zip")).isEqualTo(InputKind.Content.RECORDING);
        assertThat(of("\u001f\u008b\b\0", "a.jfr")).isEqualTo(InputKind.Packing.GZIP);
        assertThat(of("\u0004\"M\u0018", "a")).isEqualTo(InputKind.Packing.LZ4);
        assertThat(of("\u0002!L\u0018", "a")).isEqualTo(InputKind.Packing.LZ4);
        assertThat(of("PK\3\4", "a.jfr")).isEqualTo(InputKind.Packing.ZIP);
        assertThat(of("PK\5\6", "a")).isEqualTo(InputKind.Packing.ZIP);
        assertThat(of("\n\4\b\1\20\2\n\4\b\3\20\4", "a.txt")).isEqualTo(InputKind.Content.PPROF);
        assertThat(of("a;b;c 42\n", "a.txt")).isEqualTo(InputKind.Content.COLLAPSED);
    }

    @Test
    void takesTextWithoutCountsForStacksOnlyIfItsNameSaysSo() {
        assertThat(of("a;b;c\n", "a.folded")).isEqualTo(InputKind.Content.COLLAPSED);
        assertThat(of("a;b;c\n", "a.csv")).isEqualTo(new InputKind.Unknown());
        assertThat(of("a\0b", "a.folded")).isEqualTo(new InputKind.Unknown());
        assertThat(of("", "a.jfr")).isEqualTo(new InputKind.Unknown());
    }
}

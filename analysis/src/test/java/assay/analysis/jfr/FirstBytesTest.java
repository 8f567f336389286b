package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class FirstBytesTest {
    private static String words(String hexadecimal) {
        return new FirstBytes(HexFormat.of().parseHex(hexadecimal)).words();
    }

    @Test
    void quotesTextAndSpellsBytes() {
        assertThat(new FirstBytes("{\"a\":1}".getBytes(StandardCharsets.US_ASCII)).words())
                .isEqualTo("starts with '{\"a\":1}', not as a recording does");
        assertThat(words("cafebabe")).isEqualTo("starts with the bytes ca fe ba be, not as a recording does");
        assertThat(words("1b5b324a")).doesNotContain("\u001b");
    }

    @Test
    void saysHowAFileIsPacked() {
        assertThat(words("1f8b0800")).contains("gzip: unpack it first");
        assertThat(words("504b0304")).contains("ZIP archive");
        assertThat(words("04224d18")).contains("LZ4");
    }
}

package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StringsTest {
    private static Cursor of(String hex) {
        return new Cursor(BytePages.of(HexFormat.of().parseHex(hex)));
    }

    @Test
    void readsEveryInlineEncoding() throws Damage {
        assertThat(Strings.readInline(of("00"))).isNull();
        assertThat(Strings.readInline(of("01"))).isEmpty();
        assertThat(Strings.readInline(of("0305636166c3a9"))).isEqualTo("café");
        assertThat(Strings.readInline(of("0404636166e901"))).isEqualTo("caf\u00e9");
        assertThat(Strings.readInline(of("0504636166e9"))).isEqualTo("café");
    }

    @Test
    void skipsWhatItWouldRead() throws Damage {
        for (String hex : new String[] {"00", "01", "0287808000", "0305636166c3a9", "0404636166e901", "0504636166e9"}) {
            Cursor cursor = of(hex + "2a");
            Strings.skip(cursor);
            assertThat(cursor.readByte()).isEqualTo(0x2a);
        }
    }

    @Test
    void refusesUnknownEncodingsAndLyingLengths() {
        assertThatThrownBy(() -> Strings.readInline(of("06"))).hasMessage("a string has the unknown encoding 6");
        assertThatThrownBy(() -> Strings.skip(of("b2"))).hasMessage("a string has the unknown encoding -78");
        assertThatThrownBy(() -> Strings.readInline(of("03ffffff0761"))).isInstanceOf(Damage.class);
    }
}

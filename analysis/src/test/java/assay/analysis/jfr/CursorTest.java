package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTest {
    private static Cursor of(String hex) {
        return new Cursor(BytePages.of(HexFormat.of().parseHex(hex)));
    }

    private static Cursor of(byte[] bytes) throws Damage {
        return new Cursor(BytePages.of(bytes)).within(0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "00, 0",
        "7f, 127",
        "8001, 128",
        "85808000, 5", // padded to four bytes, as event sizes are
        "8580808000, 5",
        "8580808080808000, 5",
        "e58e26, 624485",
        "ffffffff0f, 4294967295",
        "ffffffffffffff7f, 72057594037927935", // 2^56 - 1
        "ffffffffffffffff7f, 9223372036854775807",
        "808080808080808080, -9223372036854775808", // the ninth byte carries eight bits
        "ffffffffffffffffff, -1",
    })
    void readsAndSkipsIntegers(String hex, long value) throws Damage {
        for (String behind : new String[] {"", "2a2a2a2a2a2a2a2a2a2a"}) {
            Cursor cursor = of(hex + behind);
            assertThat(cursor.readInteger()).isEqualTo(value);
            assertThat(cursor.position()).isEqualTo(hex.length() / 2);
            cursor.within(0, cursor.limit()).skipIntegers(1);
            assertThat(cursor.position()).isEqualTo(hex.length() / 2);
        }
    }

    @Test
    void readsIntegersAcrossPages() throws Damage {
        byte[] bytes = new byte[2 * Pages.SIZE];
        Arrays.fill(bytes, (byte) 1);
        byte[] integer = HexFormat.of().parseHex("ffffffffffffffff7f");
        for (int before = 0; before <= 9; before++) {
            byte[] crossing = bytes.clone();
            System.arraycopy(integer, 0, crossing, Pages.SIZE - before, integer.length);
            Cursor cursor = of(crossing);
            cursor.skipIntegers(Pages.SIZE - before);
            assertThat(cursor.readInteger()).isEqualTo(Long.MAX_VALUE);
            assertThat(cursor.readByte()).isEqualTo(1);
        }
    }

    @Test
    void readsRawNumbersMostSignificantFirst() throws Damage {
        Cursor cursor = of("fedcba9876543210464c5200");
        assertThat(cursor.readRawLong()).isEqualTo(0xfedcba9876543210L);
        assertThat(cursor.readRawInt()).isEqualTo(ChunkHeader.MAGIC);
    }

    @Test
    void neverReadsPastItsLimit() throws Damage {
        Cursor cursor = of("0102030405060708090a0b0c");
        assertThatThrownBy(() -> cursor.within(3, 3).readByte()).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> cursor.within(0, 3).skipIntegers(4)).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> cursor.within(0, 7).readRawLong()).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> of("ffff").readInteger()).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> cursor.within(0, 13)).isInstanceOf(Damage.class);
        assertThatThrownBy(() -> cursor.within(-1, 3)).isInstanceOf(Damage.class);
    }

    @Test
    void refusesCountsLargerThanWhatIsLeft() {
        assertThatThrownBy(() -> of("ffffffff070000").readCount())
                .isInstanceOf(Damage.class)
                .hasMessage("a count of 2147483647 exceeds the 2 bytes left");
        assertThatThrownBy(() -> of("ffffffff0f0000").readCount()).isInstanceOf(Damage.class);
    }
}

package assay.analysis.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private final TextTable table = new TextTable();

    @Test
    void givesEqualTextsOneNumberHoweverTheyCome() {
        int number = table.intern("größe");
        assertThat(table.intern("größe".getBytes(UTF_8))).isEqualTo(number);
        assertThat(table.text(number)).isEqualTo("größe");
    }

    @Test
    void numbersTextsFromZeroInTheOrderInWhichTheyCome() {
        assertThat(table.intern("")).isZero();
        assertThat(table.intern("a")).isOne();
        assertThat(table.intern("")).isZero();
        assertThat(table.intern("b")).isEqualTo(2);
    }

    /// `Aa` and `BB` have one hash by the usual formula, and so has whatever is made of as many of both.
    @Test
    void keepsTextsOfOneHashApart() {
        assertThat(table.intern("AaAa")).isZero();
        assertThat(table.intern("BBBB")).isOne();
        assertThat(table.intern("AaBB")).isEqualTo(2);
        assertThat(table.intern("BBBB")).isOne();
    }

    @Test
    void keepsNumbersWhileItGrows() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.intern("name" + i)).isEqualTo(i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.intern("name" + i)).isEqualTo(i);
            assertThat(table.text(i)).isEqualTo("name" + i);
            assertThat(table.garbled(i)).isFalse();
        }
    }

    @Test
    void callsTextsGarbledThatNoNameCanBe() {
        assertThat(table.garbled(table.intern("a\tb"))).isTrue();
        assertThat(table.garbled(table.intern(new byte[] {'a', (byte) 0xff}))).isTrue();
        assertThat(table.garbled(table.intern("λ$größe-1"))).isFalse();
        assertThat(table.garbled(table.intern(""))).isFalse();
    }
}

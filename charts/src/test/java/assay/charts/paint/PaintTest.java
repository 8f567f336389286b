package assay.charts.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintTest {
    /// Widths from java.awt.Font.getStringBounds at 2048 units per em, fractional metrics.
    @ParameterizedTest
    @CsvSource({
        "m, 1796, 1783",
        "…, 1370, 1446",
        "−, 1171, 1155",
        "java.util.HashMap.resize, 22374, 22675",
        "WAVE Toffee, 12115, 12220",
        "µs ≥ 3 ×, 7057, 7122",
        "Ω, 1362, 1372"
    })
    void widthsAreThoseOfTheFontFile(String text, int regular, int medium) {
        assertThat(Typeface.REGULAR.width(text) * 2048).isEqualTo(regular, within(1e-6));
        assertThat(Typeface.MEDIUM.width(text) * 2048).isEqualTo(medium, within(1e-6));
    }

    @Test
    void aCharacterThatTheFontLacksCountsAsOneEm() {
        assertThat(Typeface.REGULAR.has('日')).isFalse();
        assertThat(Typeface.REGULAR.width("日")).isEqualTo(1);
    }

    @Test
    void capitalsStandInTheMiddleOfABand() {
        TextStyle style = TextStyle.regular(20);

        assertThat(style.face().capHeight() * 2048).isEqualTo(1456, within(1e-6));
        double baseline = style.baselineIn(100, 40);
        assertThat(baseline - 100 - 20 * 1456 / 2048.0).isEqualTo(140 - baseline, within(1e-9));
    }

    @Test
    void linesHaveTheFontsHeight() {
        assertThat(Typeface.REGULAR.ascent() * 2048).isEqualTo(1900, within(1e-6));
        assertThat(Typeface.REGULAR.descent() * 2048).isEqualTo(500, within(1e-6));
    }

    @Test
    void mixesAndFades() {
        assertThat(Argb.mix(0xFF000000, 0xFFFFFFFF, 0.5)).isEqualTo(0xFF808080);
        assertThat(Argb.withOpacity(0xFF123456, 0.5)).isEqualTo(0x80123456);
        assertThat(Argb.toHex(0x80123456)).isEqualTo("#123456");
        assertThat(Theme.LIGHT.fade(0xFF000000, 1)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Argb.contrast(0xFF000000, 0xFFFFFFFF)).isEqualTo(21, within(1e-9));
        assertThat(Argb.contrast(0xFF777777, 0xFFFFFFFF)).isEqualTo(4.48, within(0.005));
    }

    @Test
    void themesAreReadable() {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK, Theme.PRINT}) {
            assertThat(Argb.contrast(theme.text(), theme.background())).isGreaterThan(12);
            assertThat(Argb.contrast(theme.mutedText(), theme.background())).isGreaterThan(4.5);
            assertThat(Argb.contrast(theme.accent(), theme.background())).isGreaterThan(3);
            assertThat(Argb.contrast(theme.highlightText(), theme.highlight())).isGreaterThan(4.5);
        }
    }

    /// Reference: the white point and the primaries as Björn Ottosson's page gives them.
    @Test
    void oklchGivesTheKnownColors() {
        assertThat(new Oklch(1, 0, 0).toArgb()).isEqualTo(0xFFFFFFFF);
        assertThat(new Oklch(0.62796, 0.25768, 29.234).toArgb()).isEqualTo(0xFFFF0000);
        assertThat(new Oklch(0.45201, 0.31321, 264.052).toArgb()).isEqualTo(0xFF0000FF);
    }
}

package assay.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.charts.flame.RecordingSurface;
import assay.charts.paint.Theme;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Curve curve(long[] timeNanos, double... values) {
        return new Curve(timeNanos, values, 100, 200, 1, value -> String.format(Locale.ROOT, "%.0f MB", value));
    }

    @Test
    void findsTheNearestPointThatWasMeasured() {
        Curve curve = curve(new long[] {110, 150, 190}, 1, Double.NaN, 3);

        assertThat(curve.nearest(0)).isZero();
        assertThat(curve.nearest(0.49)).isZero();
        assertThat(curve.nearest(0.55)).isEqualTo(2);
        assertThat(curve.textAt(2)).isEqualTo("3 MB");
        assertThat(curve.nanosAt(2)).isEqualTo(90);
        assertThat(curve(new long[] {}).nearest(0.5)).isEqualTo(-1);
    }

    @Test
    void tellsTimesFromTheStartOfTheRecordingOnAnAxisThatBeginsLater() {
        assertThat(curve(new long[] {110, 150, 190}, 1, 2, 3).since(40).nanosAt(1))
                .isEqualTo(110);
    }

    @Test
    void stemsHaveNothingInBetween() {
        Curve curve = curve(new long[] {110, 150, 190}, 10, 20, 30);
        assertThat(lines(curve)).isEqualTo(2);
        assertThat(lines(curve.asStems())).isEqualTo(3);
    }

    private static int lines(Curve curve) {
        RecordingSurface surface = new RecordingSurface(1);
        new CurvePainter(Theme.LIGHT).paintSpark(surface, curve, 300, 100);
        return surface.lines();
    }

    @Test
    void startsItsAxisAtZero() {
        Curve curve = curve(new long[] {110, 120}, 50, 80);
        assertThat(curve.low()).isZero();
        assertThat(curve.high()).isEqualTo(80);
        assertThat(curve(new long[] {110}, -5).low()).isEqualTo(-5);
    }

    @Test
    void refusesAnAxisWithoutLength() {
        assertThatThrownBy(() -> new Curve(new long[0], new double[0], 5, 5, 1, String::valueOf))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsBothAxesWithUnitsAndTimes() {
        RecordingSurface surface = new RecordingSurface(1);
        new CurvePainter(Theme.LIGHT).paint(surface, curve(new long[] {100, 150, 200}, 0, 100, 50), 400, 200);
        assertThat(surface.words())
                .extracting(RecordingSurface.Words::text)
                .contains("0 MB", "100 MB", "00:00.00000000");
        assertThat(surface.lines()).isEqualTo(2);
    }

    @Test
    void drawsNothingOfWhatWasNotMeasured() {
        RecordingSurface surface = new RecordingSurface(1);
        new CurvePainter(Theme.LIGHT)
                .paintSpark(surface, curve(new long[] {100, 150}, Double.NaN, Double.NaN), 100, 20);
        assertThat(surface.fills()).isEmpty();
    }
}

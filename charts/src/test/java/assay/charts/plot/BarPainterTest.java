package assay.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import assay.charts.flame.RecordingSurface;
import assay.charts.paint.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarPainterTest {
    private static RecordingSurface paint(List<Bar> bars) {
        RecordingSurface surface = new RecordingSurface(1);
        new BarPainter(Theme.LIGHT).paint(surface, bars, 300, 120);
        return surface;
    }

    @Test
    void barsAreAsLongAsTheirValuesFromOneStart() {
        List<RecordingSurface.Fill> fills = paint(List.of(new Bar("p50", 25, "25 ms"), new Bar("p99", 100, "100 ms")))
                .fills();
        assertThat(fills).hasSize(2);
        assertThat(fills.get(0).x()).isEqualTo(fills.get(1).x());
        assertThat(fills.get(0).width() * 4).isCloseTo(fills.get(1).width(), offset(3.0));
    }

    @Test
    void nothingIsCutOffAtTheRight() {
        paint(List.of(new Bar("a.very.long.package.and.a.Name", 100, "100 ms"), new Bar("x", 1, "1.00 ms")))
                .words()
                .forEach(word -> assertThat(word.x() + word.width()).isLessThanOrEqualTo(300));
    }

    @Test
    void aLongLabelKeepsItsEnd() {
        RecordingSurface surface =
                paint(List.of(new Bar("com.example.some.quite.long.package.name.of.Something", 1, "1")));
        assertThat(surface.words().getFirst().text()).startsWith("…").endsWith("Something");
    }

    @Test
    void withoutAValueThereIsNoBar() {
        assertThat(paint(List.of(new Bar("p99", Double.NaN, "–"))).fills())
                .allSatisfy(fill -> assertThat(fill.width()).isZero());
    }
}

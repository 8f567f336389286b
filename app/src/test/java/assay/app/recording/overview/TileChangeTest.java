package assay.app.recording.overview;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Direction;
import assay.analysis.model.Metric;
import assay.analysis.model.Unit;
import assay.app.measure.Topic;
import assay.app.recording.page.PageId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TileChangeTest {
    private static Tile tile(String name, double value, Direction better) {
        return new Tile(
                "gc",
                "GC pause p99",
                "",
                "",
                null,
                Topic.GC,
                PageId.GC,
                true,
                new Metric(name, value, Unit.NANOSECONDS, better),
                null);
    }

    private static TileChange change(double before, double now, Direction better) {
        return Objects.requireNonNull(TileChange.of(tile("gc", before, better), tile("gc", now, better)));
    }

    @Test
    void tellsSizeAndDirection() {
        assertThat(change(10e6, 15.4e6, Direction.LOWER))
                .isEqualTo(new TileChange(TileChange.Kind.WORSE, "+54 % worse", "10.0 ms"));
        assertThat(change(10e6, 8.8e6, Direction.LOWER).text()).isEqualTo("−12 % better");
        assertThat(change(10e6, 10.73e6, Direction.LOWER).text()).isEqualTo("+7.3 % worse");
        assertThat(change(10e6, 15e6, Direction.HIGHER).text()).isEqualTo("+50 % better");
        assertThat(change(10e6, 0, Direction.LOWER).text()).isEqualTo("−100 % better");
    }

    @Test
    void callsLittleTheSameAndJudgesOnlyWhatHasADirection() {
        assertThat(change(100, 104.9, Direction.LOWER))
                .isEqualTo(new TileChange(TileChange.Kind.SAME, "+4.9 % same", "100 ns"));
        assertThat(change(100, 100, Direction.LOWER).text()).isEqualTo("0 % same");
        assertThat(change(100, 150, Direction.NEITHER))
                .isEqualTo(new TileChange(TileChange.Kind.OTHER, "+50 %", "100 ns"));
    }

    @Test
    void tellsManyTimesAndFromZero() {
        assertThat(change(10, 200, Direction.LOWER).text()).isEqualTo("20× worse");
        assertThat(change(0, 5, Direction.LOWER).text()).isEqualTo("from 0 worse");
        assertThat(change(0, 0, Direction.LOWER).text()).isEqualTo("0 % same");
    }

    @Test
    void comparesOnlyTheSame() {
        Tile absent = Tile.absent("gc", "GC pause p99", Topic.GC, PageId.GC);
        assertThat(TileChange.of(absent, tile("gc", 1, Direction.LOWER))).isNull();
        assertThat(TileChange.of(tile("gc", 1, Direction.LOWER), absent)).isNull();
        assertThat(TileChange.of(null, tile("gc", 1, Direction.LOWER))).isNull();
        assertThat(TileChange.of(tile("lock.park", 1, Direction.LOWER), tile("lock.enter", 1, Direction.LOWER)))
                .isNull();
    }
}

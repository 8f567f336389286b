package assay.app.recording.overview;

import assay.analysis.model.Unit;
import assay.app.export.DataTable;
import assay.charts.time.Lane;
import assay.charts.time.LaneLayer;
import assay.charts.time.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the overview shows, as tables to be copied.
final class KeyFigures {
    private KeyFigures() {}

    /// @param baseline name of the run that changes are against; empty if there is none
    static DataTable of(List<Tile> tiles, String caption, String baseline) {
        List<DataTable.Column> columns = new ArrayList<>(List.of(
                new DataTable.Texts("figure", row -> tiles.get(row).title()),
                new DataTable.Texts("value", row -> tiles.get(row).value()),
                new DataTable.Texts("detail", row -> tiles.get(row).detail()),
                new DataTable.Texts("of", row -> tiles.get(row).followsRange() ? "selected time" : "whole run")));
        if (!baseline.isEmpty()) {
            columns.add(new DataTable.Texts(
                    "baseline",
                    row -> change(tiles.get(row)).map(TileChange::base).orElse("")));
            columns.add(new DataTable.Texts(
                    "change",
                    row -> change(tiles.get(row)).map(TileChange::text).orElse("")));
        }
        String against = baseline.isEmpty() ? caption : caption + ", against " + baseline;
        return new DataTable("Key figures", against, tiles.size(), columns);
    }

    private static Optional<TileChange> change(Tile tile) {
        return Optional.ofNullable(tile.change());
    }

    /// The points of all layers of each lane that are in its window, with their times since the start of the recording.
    static Stream<DataTable> lanes(OverviewLanes.@Nullable TimedLanes timed, String caption) {
        return timed == null
                ? Stream.empty()
                : IntStream.range(0, timed.units().size()).boxed().flatMap(i -> {
                    Lane lane = timed.lanes().lanes().get(i);
                    Unit unit = timed.units().get(i);
                    return lane.layers().stream().map(layer -> of(lane, layer, unit, timed.lanes(), caption));
                });
    }

    private static DataTable of(Lane lane, LaneLayer layer, Unit unit, Lanes lanes, String caption) {
        int from = layer.firstAtOrAfter(lanes.window().fromNanos());
        int to = layer.firstAtOrAfter(lanes.window().toNanos());
        String name = layer.name().isEmpty() ? lane.title() : lane.title() + ", " + layer.name();
        List<DataTable.Column> columns = new ArrayList<>(List.of(new DataTable.Numbers(
                "time", Unit.NANOSECONDS, row -> layer.timeNanos(from + row) - lanes.originNanos())));
        if (layer.shape() != LaneLayer.Shape.MARKS) {
            columns.add(new DataTable.Numbers(name, unit, row -> layer.value(from + row)));
        }
        return new DataTable(name + " over time", caption, to - from, columns);
    }
}

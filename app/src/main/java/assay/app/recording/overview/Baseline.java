package assay.app.recording.overview;

import assay.analysis.job.Cancellation;
import assay.app.recording.data.BaselineSource;
import java.util.List;

/// The key figures of the run that a run is compared with.
///
/// @param own whether it is that run itself
/// @param tiles of all its time
record Baseline(String name, boolean own, List<Tile> tiles) {
    Baseline {
        tiles = List.copyOf(tiles);
    }

    static Baseline read(BaselineSource.Baseline source, long run, Cancellation cancellation) {
        String name = source.run().name();
        if (source.run().id() == run) {
            return new Baseline(name, true, List.of());
        }
        OverviewData data = OverviewData.read(source.data(), cancellation);
        return new Baseline(name, false, new Tiles(data, source.range(), source.range()).all());
    }
}

package assay.app.recording.overview;

import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.app.measure.Topic;
import assay.app.recording.page.PageId;
import org.jspecify.annotations.Nullable;

/// One key figure of a run.
///
/// @param id stable: `gc`
/// @param value with its unit; a dash if it was not recorded
/// @param detail what else is told of it, may be empty
/// @param spark how it went over time; null if that is not known
/// @param topic tells what records it
/// @param page tells more of it
/// @param followsRange whether it is of the chosen range rather than of the whole run
/// @param figure what may be compared with another run, however long that was; null if there is no such number
/// @param change against the baseline; null if there is nothing to compare with
record Tile(
        String id,
        String title,
        String value,
        String detail,
        @Nullable Series spark,
        Topic topic,
        PageId page,
        boolean followsRange,
        @Nullable Metric figure,
        @Nullable TileChange change) {
    private static final String UNKNOWN = "\u2013";

    static Tile absent(String id, String title, Topic topic, PageId page) {
        return new Tile(id, title, UNKNOWN, "not recorded", null, topic, page, true, null, null);
    }

    Tile withChange(@Nullable TileChange against) {
        return new Tile(id, title, value, detail, spark, topic, page, followsRange, figure, against);
    }

    boolean recorded() {
        return !value.equals(UNKNOWN);
    }
}

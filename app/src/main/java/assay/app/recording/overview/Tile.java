package assay.app.recording.overview;

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
record Tile(
        String id,
        String title,
        String value,
        String detail,
        @Nullable Series spark,
        Topic topic,
        PageId page,
        boolean followsRange) {
    private static final String UNKNOWN = "\u2013";

    static Tile absent(String id, String title, Topic topic, PageId page) {
        return new Tile(id, title, UNKNOWN, "not recorded", null, topic, page, true);
    }

    boolean recorded() {
        return !value.equals(UNKNOWN);
    }
}

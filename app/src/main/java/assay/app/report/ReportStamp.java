package assay.app.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When and by what a report was made. Equal content and stamp give equal bytes.
///
/// @param created shown on each page in `zone`
/// @param version version of the program
public record ReportStamp(Instant created, ZoneId zone, String version) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT);

    /// A time of the report as a person reads it, with the offset of its zone.
    String timeText(Instant instant) {
        return TIME.format(instant.atZone(zone)).replace("UTC+00:00", "UTC");
    }
}

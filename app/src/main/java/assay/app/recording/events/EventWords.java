package assay.app.recording.events;

import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventValue;
import assay.analysis.eventlog.ValueText;
import assay.charts.plot.TimeLabel;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// Values as texts. The start of an event is told from the start of the recording, as on the axis above.
final class EventWords {
    private static final int MICROS = 6;

    private final Instant start;
    private final ValueText texts;

    /// @param start of the recording
    EventWords(Instant start, ZoneId zone) {
        this.start = start;
        this.texts = new ValueText(zone);
    }

    String of(EventField field, EventValue value) {
        if (field.name().equals(EventColumns.START) && value instanceof EventValue.Moment(long _, Instant instant)) {
            return sinceStart(instant);
        }
        return texts.of(field, value);
    }

    /// The point in time as a clock shows it.
    String clock(EventField field, EventValue value) {
        return texts.of(field, value);
    }

    private String sinceStart(Instant instant) {
        try {
            return TimeLabel.format(Duration.between(start, instant).toNanos(), MICROS);
        } catch (ArithmeticException | DateTimeException farAway) {
            return instant.toString();
        }
    }
}

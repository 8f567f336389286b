package assay.analysis.recording;

import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Strings;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.List;

/// Tells whether the texts of some events stand in the chunk's constants. HotSpot writes those of the events that tell
/// facts into the events; other producers do not.
final class PooledTexts {
    private final ChunkSpan span;
    private final Layouts layouts;
    private final long stringType;
    private final Cursor event;
    private final Cursor text;

    PooledTexts(Pages file, ChunkSpan span, Layouts layouts) {
        this.span = span;
        this.layouts = layouts;
        this.stringType = layouts.metadata().idOf(Constants.STRING).orElse(LongMap.ABSENT);
        this.event = new Cursor(file);
        this.text = new Cursor(file);
    }

    /// Whether any of the events that the tally has kept needs a constant, as far as they can be read.
    boolean in(EventTally tally) {
        if (tally.places().isEmpty()) {
            return false;
        }
        List<Field> texts = tally.type().fields().stream()
                .filter(field -> field.type() == stringType && !field.array())
                .toList();
        try {
            return !texts.isEmpty() && (texts.stream().anyMatch(Field::pooled) || anyPooled(tally, texts));
        } catch (Damage damage) {
            return false; // said by whoever reads the event
        }
    }

    private boolean anyPooled(EventTally tally, List<Field> texts) throws Damage {
        String[] names = texts.stream().map(Field::name).toArray(String[]::new);
        FieldReader reader = new FieldReader(layouts, tally.type(), names);
        for (long place : tally.places()) {
            for (long position : reader.read(event.within(place, span.end()))) {
                if (text.within(position, span.end()).readByte() == Strings.POOLED) {
                    return true;
                }
            }
        }
        return false;
    }
}

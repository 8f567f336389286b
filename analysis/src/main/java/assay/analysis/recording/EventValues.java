package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts and whole numbers of one event by field name; for the few events that are read with all their fields.
final class EventValues {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    /// Reads the event whose content starts at `place`.
    static EventValues read(Constants constants, TypeInfo event, long place) throws Damage {
        EventValues result = new EventValues();
        List<Field> fields = event.fields();
        String[] names = fields.stream().map(Field::name).toArray(String[]::new);
        FieldReader reader = new FieldReader(constants.layouts(), event, names);
        long[] values = reader.read(constants.at(place)).clone();
        for (int i = 0; i < names.length; i++) {
            String text = constants.text(reader.field(i), values[i]);
            if (text != null) {
                result.texts.put(names[i], text);
            } else if (reader.numeric(i) && !reader.floating(i)) {
                result.numbers.put(names[i], values[i]);
            }
        }
        return result;
    }

    /// A text that says something, else null.
    @Nullable
    String text(String field) {
        String text = texts.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Long number(String field) {
        return numbers.get(field);
    }

    /// A number above zero, else null.
    @Nullable
    Long positive(String field) {
        Long number = numbers.get(field);
        return number != null && number > 0 ? number : null;
    }
}

package assay.analysis.bench.read;

import java.util.ArrayList;
import java.util.List;

/// Splits a record into its fields.
///
/// @param delimiter between them, unless quoted
record CsvFields(char delimiter) {
    private static final int MOST_FIELDS = 10_000;
    private static final char QUOTE = '"';

    List<String> split(CharSequence text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length() && fields.size() < MOST_FIELDS; index++) {
            char character = text.charAt(index);
            if (character == QUOTE) {
                boolean isDoubled = quoted && index + 1 < text.length() && text.charAt(index + 1) == QUOTE;
                if (isDoubled) {
                    field.append(QUOTE);
                    index++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == delimiter && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

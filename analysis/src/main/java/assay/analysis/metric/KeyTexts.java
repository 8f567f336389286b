package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo.Field;

/// Tells the texts of one field's values in one chunk, and hashes by which equal texts are known.
final class KeyTexts {
    private static final String NO_TEXT = "";

    private final ConstantTexts texts;
    private final Field field;

    KeyTexts(ConstantTexts texts, Field field) {
        this.texts = texts;
        this.field = field;
    }

    /// The hash of a value's text; a constant is decoded once.
    long hash(long value) throws Damage {
        return field.pooled() && !field.array() ? texts.hashOfConstant(field, value) : TextHash.of(text(value));
    }

    /// The text of a value, empty if there is none.
    String text(long value) throws Damage {
        String text = texts.text(field, value);
        return text == null ? NO_TEXT : text;
    }
}

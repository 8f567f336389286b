package assay.analysis.metric;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Strings;
import assay.analysis.jfr.TypeInfo.Field;

/// Tells the texts of one field's values in one chunk, and hashes by which equal texts are known without decoding them.
final class KeyTexts {
    private static final String NO_TEXT = "";

    private final Constants constants;
    private final ConstantTexts texts;
    private final Field field;
    private final boolean inPlace;
    private final LongMap hashOfConstant = new LongMap();

    KeyTexts(ConstantTexts texts, Field field) throws Damage {
        this.constants = texts.constants();
        this.texts = texts;
        this.field = field;
        this.inPlace =
                !field.pooled() && constants.layouts().type(field.type()).name().equals(Constants.STRING);
    }

    /// The hash of a value's text; a constant is decoded once.
    long hash(long value) throws Damage {
        if (!inPlace) {
            return hashOfConstant(value, value);
        }
        Cursor string = constants.at(value);
        int encoding = string.readByte();
        if (encoding == Strings.POOLED) {
            return hashOfConstant(string.readInteger(), value);
        }
        long hash = TextHash.of(string, encoding);
        return hash < 0 ? TextHash.of(text(value)) : hash;
    }

    private long hashOfConstant(long constant, long value) throws Damage {
        long hash = hashOfConstant.get(constant);
        if (hash == LongMap.ABSENT) {
            hash = TextHash.of(text(value));
            hashOfConstant.put(constant, hash);
        }
        return hash;
    }

    /// The text of a value, empty if there is none.
    String text(long value) throws Damage {
        String text = texts.text(field, value);
        return text == null ? NO_TEXT : text;
    }
}

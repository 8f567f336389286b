package assay.analysis.metric;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Strings;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes keys of one field's values, and texts of the keys. Equal strings get equal keys wherever they stand; a string
/// that is a constant is decoded once.
final class KeyTexts {
    private final Constants constants;
    private final ConstantTexts texts;
    private final Field field;
    private final boolean inPlace;
    private final LongMap ofConstant = new LongMap();
    private final Map<String, Integer> ofText = new HashMap<>();
    private final List<String> known = new ArrayList<>();

    KeyTexts(ConstantTexts texts, Field field) throws Damage {
        this.constants = texts.constants();
        this.texts = texts;
        this.field = field;
        this.inPlace =
                !field.pooled() && constants.layouts().type(field.type()).name().equals(Constants.STRING);
    }

    /// The key of a value; of a string its number among the strings met here.
    long key(long value) throws Damage {
        if (!inPlace) {
            return value;
        }
        Cursor string = constants.at(value);
        if (string.readByte() != Strings.POOLED) {
            return number(texts.text(field, value));
        }
        long constant = string.readInteger();
        long number = ofConstant.get(constant);
        if (number == LongMap.ABSENT) {
            number = number(texts.text(field, value));
            ofConstant.put(constant, number);
        }
        return number;
    }

    private long number(@Nullable String text) {
        String word = text == null ? "" : text;
        Integer number = ofText.get(word);
        if (number == null) {
            number = known.size();
            ofText.put(word, number);
            known.add(word);
        }
        return number;
    }

    @Nullable
    String text(long key) throws Damage {
        return inPlace ? known.get((int) key) : texts.text(field, key);
    }
}

package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;

/// How the fields of one type of a chunk are read and what they mean.
final class Shape {
    private final TypeInfo type;
    private final List<EventField> fields;
    private final List<FieldDecoder> decoders;
    private final FieldReader reader;

    Shape(Layouts layouts, TypeInfo type) throws Damage {
        this.type = type;
        Metadata metadata = layouts.metadata();
        this.fields = type.fields().stream()
                .map(field -> EventField.of(type, field, metadata))
                .toList();
        this.decoders = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            decoders.add(FieldDecoder.of(layouts, type, i, fields.get(i)));
        }
        String[] names = type.fields().stream().map(Field::name).toArray(String[]::new);
        this.reader = new FieldReader(layouts, type, names);
    }

    TypeInfo type() {
        return type;
    }

    List<EventField> fields() {
        return fields;
    }

    FieldDecoder decoder(int field) {
        return decoders.get(field);
    }

    /// Reads what [FieldDecoder] needs of each field; the array is reused.
    FieldReader reader() {
        return reader;
    }

    /// Index of the field with this name, or -1.
    int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.jfr.TypeInfo.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parses a metadata event: a pool of strings, then a tree of elements (`root` / `metadata` / `class` / `field` /
/// `annotation`) whose names and attributes are numbers of strings in the pool.
final class MetadataParser {
    private static final int DEEPEST_ELEMENT = 64;
    private static final String EVENT = "jdk.jfr.Event";

    private final Cursor cursor;
    private final List<String> strings = new ArrayList<>();
    private final Map<Long, TypeInfo> types = new HashMap<>();

    /// What stands inside an element and belongs to it.
    private record Within(List<Field> fields, List<Note> notes) {
        Within() {
            this(new ArrayList<>(0), new ArrayList<>(0));
        }
    }

    private MetadataParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// @param content at the content of the event, after its size and type
    static Metadata parse(Cursor content) throws Damage {
        content.skipIntegers(3); // start time, duration, metadata id
        MetadataParser parser = new MetadataParser(content);
        parser.readStrings();
        parser.readElement(new Within(), 0);
        if (parser.types.isEmpty()) {
            throw new Damage(content.position(), "the metadata declares no types");
        }
        return new Metadata(parser.types);
    }

    private void readStrings() throws Damage {
        for (int left = cursor.readCount(); left > 0; left--) {
            String text = Strings.readInline(cursor);
            strings.add(text == null ? "" : text);
        }
    }

    private String string() throws Damage {
        long at = cursor.position();
        long index = cursor.readInteger();
        if (index < 0 || index >= strings.size()) {
            throw new Damage(at, "the metadata names a string that is not there");
        }
        return strings.get((int) index);
    }

    /// Reads an element and all below it; a field or an annotation adds itself to the element around it.
    private void readElement(Within around, int depth) throws Damage {
        long at = cursor.position();
        if (depth > DEEPEST_ELEMENT) {
            throw new Damage(at, "the metadata is nested too deeply");
        }
        String name = string();
        List<String> attributes = readAttributes();
        Within within = new Within();
        for (int left = cursor.readCount(); left > 0; left--) {
            readElement(within, depth + 1);
        }
        switch (name) {
            case "class" -> declare(attributes, within, at);
            case "field" -> around.fields.add(field(attributes, within, at));
            case "annotation" -> around.notes.add(note(attributes, at));
            default -> {} // the root, regions and settings say nothing of how values are encoded
        }
    }

    /// Names and values in turn.
    private List<String> readAttributes() throws Damage {
        int count = cursor.readCount();
        List<String> attributes = new ArrayList<>(Math.min(2 * count, 16));
        for (int left = count; left > 0; left--) {
            attributes.add(string());
            attributes.add(string());
        }
        return attributes;
    }

    private static String value(List<String> attributes, String name, String otherwise) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return otherwise;
    }

    private static Field field(List<String> attributes, Within within, long at) throws Damage {
        return new Field(
                value(attributes, "name", ""),
                number(attributes, "class", at),
                !value(attributes, "constantPool", "").isEmpty(),
                !value(attributes, "dimension", "0").equals("0"),
                List.copyOf(within.notes));
    }

    private static Note note(List<String> attributes, long at) throws Damage {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).startsWith("value")) {
                values.add(attributes.get(i + 1));
            }
        }
        return new Note(number(attributes, "class", at), List.copyOf(values));
    }

    private void declare(List<String> attributes, Within within, long at) throws Damage {
        long id = number(attributes, "id", at);
        boolean event = value(attributes, "superType", "").equals(EVENT);
        String name = value(attributes, "name", "");
        boolean simple = !value(attributes, "simpleType", "").isEmpty() && within.fields.size() == 1;
        types.put(id, new TypeInfo(id, name, event, simple, List.copyOf(within.fields), List.copyOf(within.notes)));
    }

    private static long number(List<String> attributes, String key, long at) throws Damage {
        try {
            return Long.parseLong(value(attributes, key, ""));
        } catch (NumberFormatException e) {
            throw new Damage(at, "the metadata has a type id that is no number");
        }
    }
}

package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.jfr.TypeInfo.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parses a metadata event: a pool of strings, then a tree of elements (`root` / `metadata` / `class` / `field` /
/// `annotation`) whose names and attributes are numbers of strings in the pool.
final class MetadataParser {
    private static final int DEEPEST_ELEMENT = 64;
    private static final String EVENT = "jdk.jfr.Event";

    private static final Within NOTHING = new Within(List.of(), List.of());

    private final Cursor cursor;
    private final Map<Long, TypeInfo> types = new HashMap<>();
    private String[] strings = {};
    /// What each string says as a number, 0 if it was not asked yet: most elements name their type, and types are few.
    private long[] numbers = {};
    /// Numbers of the strings of an element's attributes, names and values in turn.
    private int[] attributes = new int[32];
    private int attributeCount;

    /// What stands inside an element and belongs to it.
    private record Within(List<Field> fields, List<Note> notes) {}

    private MetadataParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// @param content at the content of the event, after its size and type
    static Metadata parse(Cursor content) throws Damage {
        content.skipIntegers(3); // start time, duration, metadata id
        MetadataParser parser = new MetadataParser(content);
        parser.readStrings();
        parser.readElement(new Within(new ArrayList<>(), new ArrayList<>()), 0);
        if (parser.types.isEmpty()) {
            throw new Damage(content.position(), "the metadata declares no types");
        }
        return new Metadata(parser.types);
    }

    private void readStrings() throws Damage {
        List<String> read = new ArrayList<>();
        for (int left = cursor.readCount(); left > 0; left--) {
            String text = Strings.readInline(cursor);
            read.add(text == null ? "" : text);
        }
        strings = read.toArray(String[]::new);
        numbers = new long[strings.length];
    }

    private int string() throws Damage {
        long at = cursor.position();
        long index = cursor.readInteger();
        if (index < 0 || index >= strings.length) {
            throw new Damage(at, "the metadata names a string that is not there");
        }
        return (int) index;
    }

    /// Reads an element and all below it; a field or an annotation adds itself to the element around it.
    private void readElement(Within around, int depth) throws Damage {
        long at = cursor.position();
        if (depth > DEEPEST_ELEMENT) {
            throw new Damage(at, "the metadata is nested too deeply");
        }
        String name = strings[string()];
        readAttributes();
        switch (name) {
            case "class" -> declare(at, depth);
            case "field" -> around.fields.add(field(at, depth));
            case "annotation" -> {
                around.notes.add(note(at));
                readInside(depth);
            }
            default -> readInside(depth); // the root, regions and settings say nothing of how values are encoded
        }
    }

    private Within readInside(int depth) throws Damage {
        int count = cursor.readCount();
        if (count == 0) {
            return NOTHING;
        }
        Within within = new Within(new ArrayList<>(), new ArrayList<>(2));
        for (int left = count; left > 0; left--) {
            readElement(within, depth + 1);
        }
        return within;
    }

    private void readAttributes() throws Damage {
        int count = cursor.readCount();
        attributeCount = 0;
        for (int left = count; left > 0; left--) {
            if (attributeCount == attributes.length) {
                attributes = Arrays.copyOf(attributes, attributeCount * 2);
            }
            attributes[attributeCount++] = string();
            attributes[attributeCount++] = string();
        }
    }

    /// Number of the string that is the value of an attribute; negative if there is none.
    private int find(String name) {
        for (int i = 0; i < attributeCount; i += 2) {
            if (strings[attributes[i]].equals(name)) {
                return attributes[i + 1];
            }
        }
        return -1;
    }

    private String value(String name, String otherwise) {
        int found = find(name);
        return found < 0 ? otherwise : strings[found];
    }

    private Field field(long at, int depth) throws Damage {
        String name = value("name", "");
        long type = number("class", at);
        boolean pooled = !value("constantPool", "").isEmpty();
        boolean array = !value("dimension", "0").equals("0");
        return new Field(name, type, pooled, array, List.copyOf(readInside(depth).notes));
    }

    private Note note(long at) throws Damage {
        List<String> values = List.of();
        for (int i = 0; i < attributeCount; i += 2) {
            if (strings[attributes[i]].startsWith("value")) {
                values = values.isEmpty()
                        ? List.of(strings[attributes[i + 1]])
                        : with(values, strings[attributes[i + 1]]);
            }
        }
        return new Note(number("class", at), values);
    }

    private static List<String> with(List<String> values, String more) {
        List<String> longer = new ArrayList<>(values);
        longer.add(more);
        return List.copyOf(longer);
    }

    private void declare(long at, int depth) throws Damage {
        long id = number("id", at);
        boolean event = value("superType", "").equals(EVENT);
        String name = value("name", "");
        boolean simple = !value("simpleType", "").isEmpty();
        Within within = readInside(depth);
        types.put(
                id,
                new TypeInfo(
                        id,
                        name,
                        event,
                        simple && within.fields.size() == 1,
                        List.copyOf(within.fields),
                        List.copyOf(within.notes)));
    }

    private long number(String key, long at) throws Damage {
        int text = find(key);
        if (text < 0) {
            throw noNumber(at);
        }
        if (numbers[text] == 0) {
            try {
                numbers[text] = Long.parseLong(strings[text]);
            } catch (NumberFormatException e) {
                throw noNumber(at);
            }
        }
        return numbers[text];
    }

    private static Damage noNumber(long at) {
        return new Damage(at, "the metadata has a type id that is no number");
    }
}

package assay.analysis.recording;

import assay.analysis.recording.TypeInfo.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parses a metadata event: a pool of strings, then a tree of elements (`root` / `metadata` / `class` / `field`) whose
/// names and attributes are numbers of strings in the pool.
final class MetadataParser {
    private static final int DEEPEST_ELEMENT = 64;
    private static final String EVENT = "jdk.jfr.Event";

    private final Cursor cursor;
    private final List<String> strings = new ArrayList<>();
    private final Map<Long, TypeInfo> types = new HashMap<>();

    private MetadataParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// @param content at the content of the event, after its size and type
    static Metadata parse(Cursor content) throws Damage {
        content.skipIntegers(3); // start time, duration, metadata id
        MetadataParser parser = new MetadataParser(content);
        parser.readStrings();
        parser.readElement(new ArrayList<>(), 0);
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

    /// Reads an element and all below it; a field adds itself to the fields of the class around it.
    private void readElement(List<Field> around, int depth) throws Damage {
        long at = cursor.position();
        if (depth > DEEPEST_ELEMENT) {
            throw new Damage(at, "the metadata is nested too deeply");
        }
        String name = string();
        Map<String, String> attributes = readAttributes();
        if (name.equals("field")) {
            around.add(field(attributes, at));
        }
        List<Field> within = new ArrayList<>();
        for (int left = cursor.readCount(); left > 0; left--) {
            readElement(within, depth + 1);
        }
        if (name.equals("class")) {
            declare(attributes, within, at);
        }
    }

    private Map<String, String> readAttributes() throws Damage {
        Map<String, String> attributes = new HashMap<>();
        for (int left = cursor.readCount(); left > 0; left--) {
            attributes.put(string(), string());
        }
        return attributes;
    }

    private static Field field(Map<String, String> attributes, long at) throws Damage {
        return new Field(
                attributes.getOrDefault("name", ""),
                number(attributes, "class", at),
                attributes.containsKey("constantPool"),
                !attributes.getOrDefault("dimension", "0").equals("0"));
    }

    private void declare(Map<String, String> attributes, List<Field> fields, long at) throws Damage {
        long id = number(attributes, "id", at);
        boolean event = EVENT.equals(attributes.get("superType"));
        types.put(id, new TypeInfo(id, attributes.getOrDefault("name", ""), event, List.copyOf(fields)));
    }

    private static long number(Map<String, String> attributes, String key, long at) throws Damage {
        try {
            return Long.parseLong(attributes.getOrDefault(key, ""));
        } catch (NumberFormatException e) {
            throw new Damage(at, "the metadata has a type id that is no number");
        }
    }
}

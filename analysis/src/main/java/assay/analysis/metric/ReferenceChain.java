package assay.analysis.metric;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an old object is held: from the object up to the garbage collector's root.
///
/// @param className class of the object
/// @param root what kind of root holds the last one, null if the recording has no chains
/// @param text each step as `class.field`, separated by ` < `: held by
record ReferenceChain(
        @Nullable String className,
        @Nullable String description,
        @Nullable String root,
        String text) {
    private static final int LONGEST = 200;
    private static final String CLASS_NAME = "Class Name: ";

    /// Reads the chain of a row.
    ///
    /// @param object field with the object
    /// @param root field with the root
    static ReferenceChain read(EventRow row, String object, String root) throws Damage {
        Links links = new Links(row.texts());
        Field start = row.field(object);
        if (start == null) {
            return new ReferenceChain(null, null, null, "");
        }
        List<String> steps = new ArrayList<>();
        long type = start.type();
        long key = row.raw(object);
        String description = links.text(type, key, "description");
        String className = links.text(type, key, "type");
        while (steps.size() < LONGEST) {
            Link referrer = links.link(type, key, "referrer");
            Link holder = referrer == null ? null : links.link(referrer.type(), referrer.key(), "object");
            if (referrer == null || holder == null) {
                break;
            }
            steps.add(links.step(referrer, holder));
            type = holder.type();
            key = holder.key();
        }
        Field rootField = row.field(root);
        return new ReferenceChain(
                className,
                description,
                rootField == null ? null : links.root(rootField.type(), row.raw(root)),
                String.join(" < ", steps));
    }

    /// A constant.
    private record Link(long type, long key) {}

    /// Follows the constants of a chunk.
    private static final class Links {
        private final Constants constants;
        private final ConstantTexts texts;

        Links(ConstantTexts texts) {
            this.constants = texts.constants();
            this.texts = texts;
        }

        /// The constant that a constant's field means, null if there is none.
        @Nullable
        Link link(long type, long key, String name) throws Damage {
            Cursor constant = constants.find(type, key);
            if (constant == null) {
                return null;
            }
            FieldReader reader =
                    new FieldReader(constants.layouts(), constants.layouts().type(type), name);
            Field field = reader.field(0);
            if (field == null || !field.pooled()) {
                return null;
            }
            Link found = new Link(field.type(), reader.read(constant)[0]);
            return constants.find(found.type(), found.key()) == null ? null : found;
        }

        @Nullable
        String text(long type, long key, String name) throws Damage {
            Cursor constant = constants.find(type, key);
            if (constant == null) {
                return null;
            }
            FieldReader reader =
                    new FieldReader(constants.layouts(), constants.layouts().type(type), name);
            Field field = reader.field(0);
            return field == null ? null : texts.text(field, reader.read(constant)[0]);
        }

        /// `java.util.HashMap.table`, or `java.lang.Object[][17]` for an element of an array.
        String step(Link reference, Link holder) throws Damage {
            String owner = owner(holder);
            Link array = link(reference.type(), reference.key(), "array");
            Link field = link(reference.type(), reference.key(), "field");
            String skip = text(reference.type(), reference.key(), "skip");
            String skipped = skip == null || skip.equals("0") ? "" : " (" + skip + " steps left out)";
            if (array != null) {
                return owner + '[' + text(array.type(), array.key(), "index") + ']' + skipped;
            }
            String name = field == null ? null : text(field.type(), field.key(), "name");
            return (name == null ? owner : owner + '.' + name) + skipped;
        }

        /// Of a static field the class itself, which the JVM tells in the holder's description.
        private String owner(Link holder) throws Damage {
            String description = text(holder.type(), holder.key(), "description");
            return description != null && description.startsWith(CLASS_NAME)
                    ? description.substring(CLASS_NAME.length())
                    : String.valueOf(text(holder.type(), holder.key(), "type"));
        }

        @Nullable
        String root(long type, long key) throws Damage {
            String system = text(type, key, "system");
            String kind = text(type, key, "type");
            String description = text(type, key, "description");
            if (system == null && kind == null) {
                return null;
            }
            String what = description == null || description.isEmpty() ? "" : ": " + description;
            return system + ", " + kind + what;
        }
    }
}

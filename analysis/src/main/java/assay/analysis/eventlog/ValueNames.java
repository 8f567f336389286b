package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import java.util.ArrayList;
import java.util.List;

/// The names by which a person knows a value: of a thread its name, of a class and a method the qualified one, of a
/// stack trace those of all its methods.
public final class ValueNames {
    private ValueNames() {}

    /// The names; empty if it has none.
    public static List<String> of(EventValue value) {
        return switch (value) {
            case EventValue.Text(String text) -> List.of(text);
            case EventValue.Letter(char letter) -> List.of(String.valueOf(letter));
            case EventValue.Sequence(List<EventValue> values) ->
                values.stream().flatMap(one -> of(one).stream()).toList();
            case Structure structure -> ofStructure(structure);
            case EventValue.Nothing _,
                    EventValue.Flag _,
                    EventValue.Whole _,
                    EventValue.Real _,
                    EventValue.Span _,
                    EventValue.Moment _,
                    EventValue.Missing _,
                    EventValue.Unreadable _ -> List.of();
        };
    }

    private static List<String> ofStructure(Structure structure) {
        return switch (StructureKind.of(structure)) {
            case THREAD -> List.of(thread(structure));
            case CLASS -> List.of(ofClass(structure));
            case METHOD -> List.of(method(structure));
            case FRAME -> of(structure.value("method"));
            case STACK_TRACE -> of(structure.value("frames"));
            case OTHER -> texts(structure);
        };
    }

    private static List<String> texts(Structure structure) {
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < structure.fields().size(); field++) {
            if (structure.value(field) instanceof EventValue.Text(String text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// Name of a thread as Java knows it, else as the system does.
    static String thread(Structure thread) {
        String name = thread.text("javaName");
        return name.isEmpty() ? thread.text("osName") : name;
    }

    /// Name of a class with dots.
    static String ofClass(Structure type) {
        return type.text("name").replace('/', '.');
    }

    /// Class and method.
    static String method(Structure method) {
        String owner = method.value("type") instanceof Structure type ? ofClass(type) : "";
        String name = method.text("name");
        return owner.isEmpty() ? name : owner + "." + name;
    }
}

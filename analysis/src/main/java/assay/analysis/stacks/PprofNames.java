package assay.analysis.stacks;

import assay.analysis.model.FrameType;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strings, functions, mappings and locations of a pprof file: where each stands, decoded when it is asked for.
final class PprofNames {
    /// Most functions, mappings and locations of each kind that are held.
    static final int MOST = 2_000_000;

    private static final int MOST_STRINGS = 8_000_000;
    private static final int MOST_NAME_BYTES = 1 << 16;
    private static final int MOST_LINES = 1 << 12;

    private final MemorySegment file;
    private final LongList strings = new LongList();
    private final Map<Long, Span> functions = new HashMap<>();
    private final Map<Long, Span> mappings = new HashMap<>();
    private final Map<Long, Span> locations = new HashMap<>();
    private final Map<Long, int[]> framesOfLocation = new HashMap<>();

    /// A message in the file.
    private record Span(long from, long end) {}

    PprofNames(MemorySegment file) {
        this.file = file;
    }

    void addString(Wire field) throws Malformed {
        if (!field.isBytes()) {
            throw new Malformed(field.position(), "a text is a number");
        }
        if (strings.size() < 2 * MOST_STRINGS) {
            strings.add(field.position());
            strings.add(field.fieldEnd());
        }
    }

    void addFunction(Wire field) throws Malformed {
        add(functions, field);
    }

    void addMapping(Wire field) throws Malformed {
        add(mappings, field);
    }

    void addLocation(Wire field) throws Malformed {
        add(locations, field);
    }

    private static void add(Map<Long, Span> spans, Wire field) throws Malformed {
        Wire message = field.message();
        long id = number(message, 1);
        if (spans.size() >= MOST) {
            throw new Malformed(field.position(), "there are more than " + MOST + " functions or locations");
        }
        spans.putIfAbsent(id, new Span(field.position(), field.fieldEnd()));
    }

    private static long number(Wire message, int field) throws Malformed {
        long found = 0;
        while (message.next()) {
            found = message.field() == field ? message.number() : found;
        }
        return found;
    }

    /// A string by its index, empty if there is none.
    String text(long index) {
        if (index < 0 || index >= strings.size() / 2) {
            return "";
        }
        long from = strings.get((int) index * 2);
        long end = strings.get((int) index * 2 + 1);
        return Wire.text(file, from, Math.min(end, from + MOST_NAME_BYTES));
    }

    /// Frames of a location, innermost first: a function and those it was inlined into.
    ///
    /// @return null if the file has no such location
    int @Nullable [] frames(long location, Tables tables) {
        int[] known = framesOfLocation.get(location);
        Span span = locations.get(location);
        if (known == null && span != null) {
            known = decode(span, tables);
            framesOfLocation.put(location, known);
        }
        return known;
    }

    private int[] decode(Span span, Tables tables) {
        LongList lines = new LongList();
        long mapping = 0;
        long address = 0;
        try {
            Wire message = new Wire(file, span.from, span.end);
            while (message.next()) {
                switch (message.field()) {
                    case 2 -> mapping = message.number();
                    case 3 -> address = message.number();
                    case 4 -> addLine(message.message(), lines);
                    default -> {}
                }
            }
        } catch (Malformed partly) { // what was decoded before it names the frame
            return frames(lines, mapping, address, tables);
        }
        return frames(lines, mapping, address, tables);
    }

    private static void addLine(Wire line, LongList lines) throws Malformed {
        long function = 0;
        long number = 0;
        while (line.next()) {
            switch (line.field()) {
                case 1 -> function = line.number();
                case 2 -> number = line.number();
                default -> {}
            }
        }
        if (lines.size() < 2 * MOST_LINES) {
            lines.add(function);
            lines.add(number);
        }
    }

    private int[] frames(LongList lines, long mapping, long address, Tables tables) {
        int count = lines.size() / 2;
        if (count == 0) {
            return new int[] {tables.frame(unnamed(mapping, address), 0)};
        }
        int[] frames = new int[count];
        for (int index = 0; index < count; index++) {
            FrameType type = index < count - 1 ? FrameType.INLINED : FrameType.UNKNOWN;
            frames[index] = tables.frame(function(lines.get(index * 2), type), lines.get(index * 2 + 1));
        }
        return frames;
    }

    private FrameName function(long id, FrameType type) {
        Span span = functions.get(id);
        String name = span == null ? "" : text(numberAt(span, 2));
        String systemName = span == null || !name.isEmpty() ? name : text(numberAt(span, 3));
        String source = span == null ? "" : text(numberAt(span, 4));
        if (systemName.isEmpty()) {
            return FrameName.symbol("[unknown function " + id + "]", type);
        }
        return source.isEmpty() || isJava(source) ? FrameName.of(systemName, type) : FrameName.symbol(systemName, type);
    }

    private static boolean isJava(String source) {
        return source.endsWith(".java")
                || source.endsWith(".kt")
                || source.endsWith(".scala")
                || source.endsWith(".groovy")
                || source.endsWith(".clj")
                || source.indexOf('.') < 0;
    }

    /// A place in a binary that has no symbols.
    private FrameName unnamed(long mapping, long address) {
        Span span = mappings.get(mapping);
        String binary = span == null ? "" : text(numberAt(span, 5));
        String base = binary.substring(binary.lastIndexOf('/') + 1);
        return FrameName.symbol(
                (base.isEmpty() ? "" : base + "+") + "0x" + Long.toHexString(address), FrameType.NATIVE);
    }

    private long numberAt(Span span, int field) {
        try {
            return number(new Wire(file, span.from, span.end), field);
        } catch (Malformed damaged) { // a name that cannot be read is no name
            return 0;
        }
    }
}

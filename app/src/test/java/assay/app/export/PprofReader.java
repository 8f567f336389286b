package assay.app.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Takes a pprof file apart by the wire format alone, and checks that every id and string that it names is there.
public final class PprofReader {
    private final Map<Integer, List<Object>> fields;
    private final List<String> strings;

    /// Reads a gzipped profile.
    public PprofReader(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            fields = parse(ByteBuffer.wrap(in.readAllBytes()));
        }
        strings = all(6).stream()
                .map(text -> StandardCharsets.UTF_8.decode(text).toString())
                .toList();
    }

    private static Map<Integer, List<Object>> parse(ByteBuffer bytes) {
        Map<Integer, List<Object>> fields = new HashMap<>();
        while (bytes.hasRemaining()) {
            long tag = number(bytes);
            fields.computeIfAbsent((int) (tag >>> 3), _ -> new ArrayList<>())
                    .add(
                            switch ((int) tag & 7) {
                                case 0 -> number(bytes);
                                case 2 -> slice(bytes, (int) number(bytes));
                                default -> throw new AssertionError("wire type of tag " + tag);
                            });
        }
        return fields;
    }

    private static ByteBuffer slice(ByteBuffer bytes, int length) {
        ByteBuffer slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return slice;
    }

    private static long number(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private List<ByteBuffer> all(int field) {
        return messages(fields, field);
    }

    private static List<ByteBuffer> messages(Map<Integer, List<Object>> of, int field) {
        return of.getOrDefault(field, List.of()).stream()
                .map(message -> ((ByteBuffer) message).duplicate())
                .toList();
    }

    private static long number(Map<Integer, List<Object>> of, int field) {
        List<Object> values = of.getOrDefault(field, List.of(0L));
        return (Long) values.getFirst();
    }

    private static List<Long> packed(Map<Integer, List<Object>> of, int field) {
        List<Long> values = new ArrayList<>();
        for (ByteBuffer each : messages(of, field)) {
            while (each.hasRemaining()) {
                values.add(number(each));
            }
        }
        return values;
    }

    /// A number of the profile itself.
    public long number(int field) {
        return number(fields, field);
    }

    /// All strings; the first must be empty.
    public List<String> strings() {
        return strings;
    }

    /// `samples/count`, in order.
    public List<String> sampleTypes() {
        return all(1).stream()
                .map(PprofReader::parse)
                .map(type -> strings.get((int) number(type, 1)) + '/' + strings.get((int) number(type, 2)))
                .toList();
    }

    /// `main: leaf < caller = 3, 200` for each sample, where frames are names with `:line` if they have one.
    public List<String> samples() {
        Map<Long, String> functions = new HashMap<>();
        all(5).stream().map(PprofReader::parse).forEach(function -> {
            assertNew(functions.put(number(function, 1), strings.get((int) number(function, 2))));
        });
        Map<Long, String> locations = new HashMap<>();
        all(4).stream().map(PprofReader::parse).forEach(location -> {
            Map<Integer, List<Object>> line = parse(messages(location, 4).getFirst());
            String name = functions.getOrDefault(number(line, 1), "function missing");
            String frame = number(line, 2) == 0 ? name : name + ':' + number(line, 2);
            assertNew(locations.put(number(location, 1), frame));
        });
        return all(2).stream()
                .map(PprofReader::parse)
                .map(sample -> text(sample, locations))
                .toList();
    }

    private static void assertNew(@Nullable Object before) {
        if (before != null) {
            throw new AssertionError("an id twice: " + before);
        }
    }

    private String text(Map<Integer, List<Object>> sample, Map<Long, String> locations) {
        String frames = packed(sample, 1).stream()
                .map(id -> locations.getOrDefault(id, "location missing"))
                .collect(Collectors.joining(" < "));
        String values = packed(sample, 2).stream().map(Object::toString).collect(Collectors.joining(", "));
        String labels = messages(sample, 3).stream()
                .map(PprofReader::parse)
                .map(label -> strings.get((int) number(label, 1)) + ' ' + strings.get((int) number(label, 2)))
                .collect(Collectors.joining(", "));
        return labels + ": " + frames + " = " + values;
    }
}

package assay.app.export;

import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.ThreadStacks;
import assay.analysis.profile.TreeShape;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes samples in the file format of speedscope.app as `sampled` profiles: one of all samples, or one per thread
/// name, heaviest first. Samples of one stack are one entry with their weight together, so the order within a profile
/// is
/// that of the stacks, not of time.
final class SpeedscopeJson {
    private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";
    private static final String NO_THREAD = "(unnamed)";

    private final FlameExport export;
    private final CallTree tree;
    private final JsonGenerator json;
    private final Map<Integer, Integer> frameOfLabel = new LinkedHashMap<>();

    private SpeedscopeJson(FlameExport export, JsonGenerator json) {
        this.export = export;
        this.tree = export.figure().tree();
        this.json = json;
    }

    /// One profile of the file: stacks by the node they end in, and what each weighs.
    private static final class Part {
        private final String name;
        private final int[] nodes;
        private final long[] weights;

        Part(String name, int[] nodes, long[] weights) {
            this.name = name;
            this.nodes = nodes;
            this.weights = weights;
        }

        String name() {
            return name;
        }

        long weight() {
            return Arrays.stream(weights).sum();
        }
    }

    /// Writes the whole document.
    static void write(FlameExport export, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            new SpeedscopeJson(export, json).write();
        }
        out.write('\n');
    }

    private void write() throws IOException {
        List<Part> parts = export.perThread() ? perThread() : List.of(merged());
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("exporter", "Assay");
        json.writeStringField("name", export.figure().caption());
        json.writeNumberField("activeProfileIndex", 0);
        writeFrames(parts);
        json.writeArrayFieldStart("profiles");
        for (Part part : parts) {
            writeProfile(part);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Part merged() {
        TreeShape shape = tree.shape();
        int[] nodes = new int[shape.size()];
        int count = 0;
        for (int node = 0; node < shape.size(); node++) {
            if (tree.self(node) > 0) {
                nodes[count++] = node;
            }
        }
        int[] ending = Arrays.copyOf(nodes, count);
        long[] weights = Arrays.stream(ending).mapToLong(tree::self).toArray();
        return new Part(export.figure().profileTitle(), ending, weights);
    }

    private List<Part> perThread() {
        ThreadStacks stacks = ThreadStacks.of(tree.shape(), export.data(), export.filter());
        Map<String, List<Integer>> rowsOfThread = new LinkedHashMap<>();
        for (int row = 0; row < stacks.size(); row++) {
            if (stacks.weight(row) > 0) {
                rowsOfThread
                        .computeIfAbsent(export.threadName(stacks.thread(row)), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Part> parts = new ArrayList<>();
        rowsOfThread.forEach((name, rows) -> parts.add(new Part(
                name.isEmpty() ? NO_THREAD : name,
                rows.stream().mapToInt(stacks::node).toArray(),
                rows.stream().mapToLong(stacks::weight).toArray())));
        parts.sort(Comparator.comparingLong(Part::weight).reversed().thenComparing(Part::name));
        return parts.isEmpty() ? List.of(merged()) : parts;
    }

    private void writeFrames(List<Part> parts) throws IOException {
        json.writeObjectFieldStart("shared");
        json.writeArrayFieldStart("frames");
        TreeShape shape = tree.shape();
        for (Part part : parts) {
            for (int end : part.nodes) {
                for (int node = end; node > 0; node = shape.parent(node)) {
                    int label = shape.labelId(node);
                    if (frameOfLabel.putIfAbsent(label, frameOfLabel.size()) == null) {
                        writeFrame(FrameLabel.of(shape, label));
                    }
                }
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFrame(FrameLabel frame) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", frame.method());
        if (frame.line() > 0) {
            json.writeNumberField("line", frame.line());
        }
        json.writeEndObject();
    }

    private void writeProfile(Part part) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "sampled");
        json.writeStringField("name", part.name);
        json.writeStringField("unit", unit(export.figure().profile().unit()));
        json.writeNumberField("startValue", 0);
        json.writeNumberField("endValue", part.weight());
        json.writeArrayFieldStart("samples");
        for (int node : part.nodes) {
            writeStack(node);
        }
        json.writeEndArray();
        json.writeFieldName("weights");
        json.writeArray(part.weights, 0, part.weights.length);
        json.writeEndObject();
    }

    /// Frames from the root to a node.
    private void writeStack(int end) throws IOException {
        TreeShape shape = tree.shape();
        int[] frames = new int[shape.depth(end)];
        int at = frames.length;
        for (int node = end; node > 0; node = shape.parent(node)) {
            frames[--at] = frameOfLabel.getOrDefault(shape.labelId(node), 0);
        }
        json.writeArray(frames, 0, frames.length);
    }

    private static String unit(WeightUnit unit) {
        return switch (unit) {
            case SAMPLES -> "none";
            case NANOSECONDS -> "nanoseconds";
            case BYTES -> "bytes";
        };
    }
}

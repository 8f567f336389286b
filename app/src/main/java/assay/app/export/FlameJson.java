package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes a call tree as nested JSON objects; without recursion, since stacks may be thousands of frames deep.
public final class FlameJson {
    private final CallTree tree;
    private final JsonGenerator json;
    private final Deque<Integer> ends = new ArrayDeque<>();

    private FlameJson(CallTree tree, JsonGenerator json) {
        this.tree = tree;
        this.json = json;
    }

    /// Writes `{"profile","unit","total","samples","root":{"name","value","self","children"}}`.
    public static void write(FlameFigure figure, Writer out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeStringField("profile", figure.profile().event());
            json.writeStringField("unit", figure.profile().unit().word());
            json.writeNumberField("total", figure.tree().total(0));
            json.writeNumberField("samples", figure.tree().samples(0));
            json.writeFieldName("root");
            new FlameJson(figure.tree(), json).writeNodes();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void writeNodes() throws IOException {
        TreeShape shape = tree.shape();
        int node = 0;
        while (node < shape.size()) {
            closeUntil(node);
            if (node > 0 && tree.samples(node) == 0) {
                node = shape.end(node);
            } else {
                open(node);
                node++;
            }
        }
        closeUntil(node);
    }

    private void open(int node) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", node == 0 ? "all" : tree.shape().label(node));
        json.writeNumberField("value", tree.total(node));
        json.writeNumberField("self", tree.self(node));
        json.writeArrayFieldStart("children");
        ends.push(tree.shape().end(node));
    }

    private void closeUntil(int node) throws IOException {
        while (!ends.isEmpty() && ends.getFirst() <= node) {
            ends.pop();
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}

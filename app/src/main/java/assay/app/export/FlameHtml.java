package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes a flame graph as one HTML file that needs nothing else: zoom, search, both directions, light and dark.
/// The page forbids itself every request, and every script but its own, which it names by its hash.
/// The tree is a table of names and four numbers per node in preorder, as [LetterNumbers]: name, levels from a child of
/// the node before up to this one, self weight, type.
public final class FlameHtml {
    private static final String TEMPLATE = "flame.html";

    private final FlameFigure figure;
    private final CallTree tree;
    private final String template;
    private final int[] nodes;
    private final int[] depths;

    private FlameHtml(FlameFigure figure) throws IOException {
        this.figure = figure;
        this.tree = figure.tree();
        this.template = template();
        int[] depth = new int[tree.shape().size()];
        this.nodes = nodesWithWeight(tree, depth);
        this.depths = depth;
    }

    /// Writes the whole page.
    public static void write(FlameFigure figure, Writer out) throws IOException {
        new FlameHtml(figure).write(out);
    }

    private void write(Writer out) throws IOException {
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf("{{", at);
            int close = open < 0 ? -1 : template.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            out.append(template, at, open);
            writePart(template.substring(open + 2, close), out);
            at = close + 2;
        }
        out.append(template, at, template.length());
    }

    private static String template() throws IOException {
        try (InputStream in = FlameHtml.class.getResourceAsStream("/assay/app/export/" + TEMPLATE)) {
            if (in == null) {
                throw new FileNotFoundException("the program is incomplete: " + TEMPLATE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void writePart(String name, Writer out) throws IOException {
        switch (name) {
            case "title" -> out.write(escaped(figure.run() + " – " + figure.profileTitle()));
            case "run" -> out.write(escaped(figure.run()));
            case "facts" -> out.write(escaped(figure.details()));
            case "data" -> writeData(out);
            default -> throw new IllegalStateException("template part: " + name + "; unknown");
        }
    }

    static String escaped(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void writeData(Writer out) throws IOException {
        try (JsonGenerator json = Json.toScript(out)) {
            json.writeStartObject();
            json.writeStringField("unit", figure.profile().unit().word());
            json.writeBooleanField("icicle", figure.icicle());
            json.writeBooleanField("reversed", tree.shape().reversed());
            json.writeNumberField("zoomed", positionOf(figure.zoomed()));
            json.writeStringField(
                    "search", figure.search() == null ? "" : figure.search().pattern());
            json.writeArrayFieldStart("names");
            int[] numbers = writeNames(json);
            json.writeEndArray();
            writeColumn(json, "name", names(numbers));
            writeColumn(json, "up", levelsUp());
            writeColumn(json, "self", selfWeights());
            writeColumn(json, "type", types());
            json.writeEndObject();
        }
    }

    private static void writeColumn(JsonGenerator json, String name, LetterNumbers column) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(column.quoted());
    }

    /// Writes each label that a node with weight has.
    ///
    /// @return number of each label in what was written
    private int[] writeNames(JsonGenerator json) throws IOException {
        int[] numbers = new int[tree.shape().labelCount()];
        int count = 0;
        for (int node : nodes) {
            int label = tree.shape().labelId(node);
            if (numbers[label] == 0) {
                numbers[label] = ++count;
                json.writeString(PlainText.of(tree.shape().labelOf(label)));
            }
        }
        return numbers;
    }

    private LetterNumbers names(int[] numbers) {
        LetterNumbers column = new LetterNumbers();
        for (int node : nodes) {
            column.add(numbers[tree.shape().labelId(node)] - 1);
        }
        return column;
    }

    private LetterNumbers levelsUp() {
        LetterNumbers column = new LetterNumbers();
        int below = 0;
        for (int node : nodes) {
            column.add(below - depths[node]);
            below = depths[node] + 1;
        }
        return column;
    }

    private LetterNumbers selfWeights() {
        LetterNumbers column = new LetterNumbers();
        for (int node : nodes) {
            column.add(tree.self(node));
        }
        return column;
    }

    private LetterNumbers types() {
        LetterNumbers column = new LetterNumbers();
        for (int node : nodes) {
            column.add(tree.type(node).code());
        }
        return column;
    }

    private int positionOf(int wanted) {
        for (int position = 0; position < nodes.length; position++) {
            if (nodes[position] == wanted) {
                return position;
            }
        }
        return 0;
    }

    private static int[] nodesWithWeight(CallTree tree, int[] depth) {
        TreeShape shape = tree.shape();
        int[] nodes = new int[shape.size()];
        int count = 1;
        int node = 1;
        while (node < shape.size()) {
            if (tree.total(node) == 0) {
                node = shape.end(node);
            } else {
                depth[node] = depth[shape.parent(node)] + 1;
                nodes[count++] = node++;
            }
        }
        return Arrays.copyOf(nodes, count);
    }
}

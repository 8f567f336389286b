package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;

/// Writes a flame graph as one HTML file that needs nothing else: zoom, search, both directions, light and dark.
/// The page forbids itself every request, and every script but its own, which it names by its hash.
/// The tree is a table of names and three numbers per node in preorder: name, depth, self weight.
public final class FlameHtml {
    private static final String TEMPLATE = "flame.html";
    private static final String SCRIPT = "<script>";

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
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private void writePart(String name, Writer out) throws IOException {
        switch (name) {
            case "title" -> out.write(escaped(figure.run() + " – " + figure.profileTitle()));
            case "run" -> out.write(escaped(figure.run()));
            case "facts" -> out.write(escaped(figure.details()));
            case "script-hash" -> out.write(scriptHash());
            case "data" -> writeData(out);
            default -> throw new IllegalStateException("template part: " + name + "; unknown");
        }
    }

    /// Hash of what stands between the tags of the script, as a content security policy names it.
    private String scriptHash() {
        int from = template.indexOf(SCRIPT) + SCRIPT.length();
        String script = template.substring(from, template.indexOf("</script>", from));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
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
            Map<Integer, Integer> names = names();
            json.writeStartObject();
            json.writeStringField("unit", figure.profile().unit().word());
            json.writeBooleanField("icicle", figure.icicle());
            json.writeBooleanField("reversed", tree.shape().reversed());
            json.writeNumberField("zoomed", positionOf(figure.zoomed()));
            json.writeStringField(
                    "search", figure.search() == null ? "" : figure.search().pattern());
            json.writeArrayFieldStart("names");
            for (int label : names.keySet()) {
                json.writeString(PlainText.of(tree.shape().labelOf(label)));
            }
            json.writeEndArray();
            writeColumn(json, "name", node -> names.getOrDefault(tree.shape().labelId(node), 0));
            writeColumn(json, "depth", node -> depths[node]);
            writeColumn(json, "self", tree::self);
            writeColumn(json, "type", node -> tree.type(node).code());
            json.writeEndObject();
        }
    }

    private void writeColumn(JsonGenerator json, String name, IntToLongFunction value) throws IOException {
        json.writeArrayFieldStart(name);
        for (int node : nodes) {
            json.writeNumber(value.applyAsLong(node));
        }
        json.writeEndArray();
    }

    /// Number in the page's table of each label that a node with weight has.
    private Map<Integer, Integer> names() {
        Map<Integer, Integer> names = new LinkedHashMap<>();
        for (int node : nodes) {
            names.putIfAbsent(tree.shape().labelId(node), names.size());
        }
        return names;
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

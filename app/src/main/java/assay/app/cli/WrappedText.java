package assay.app.cli;

import java.io.PrintWriter;

/// Prints sentences in lines of at most 100 columns, each indented; a longer word has a line of its own.
final class WrappedText {
    private static final int WIDTH = 100;

    private WrappedText() {}

    static void print(String text, String indent, PrintWriter out) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        out.println(line);
    }
}

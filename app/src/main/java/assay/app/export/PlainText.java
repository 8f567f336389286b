package assay.app.export;

/// Text from a recording made safe to print: a name may hold terminal escapes, line breaks or marks that turn the
/// direction of the rest of the line.
public final class PlainText {
    private PlainText() {}

    /// The same text with each unsafe character as its escape, `\u001b` or `\n`.
    public static String of(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (unsafe(text.charAt(index))) {
                return escaped(text, '\0');
            }
        }
        return text;
    }

    /// As [#of], and the separator of collapsed stacks escaped as well.
    static String ofFrame(String label) {
        return label.indexOf(';') < 0 ? of(label) : escaped(label, ';');
    }

    private static String escaped(String text, char separator) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> {
                    if (unsafe(c) || separator != '\0' && c == separator) {
                        safe.append("\\u%04x".formatted((int) c));
                    } else {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }

    private static boolean unsafe(char c) {
        return c < ' '
                || c >= '\u007f' && c <= '\u009f'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u2028' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\ufeff';
    }
}

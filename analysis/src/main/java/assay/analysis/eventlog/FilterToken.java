package assay.analysis.eventlog;

/// A piece of a written condition.
///
/// @param text without quotes, escapes resolved
/// @param column where it starts, from 1
record FilterToken(Form form, String text, int column) {
    enum Form {
        WORD,
        NUMBER,
        TEXT,
        INSTANT,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return form == Form.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return form == Form.WORD && text.equalsIgnoreCase(word);
    }

    /// The token as it is named in a message.
    String shown() {
        return switch (form) {
            case END -> "the end";
            case TEXT -> '"' + text + '"';
            default -> "'" + text + "'";
        };
    }
}

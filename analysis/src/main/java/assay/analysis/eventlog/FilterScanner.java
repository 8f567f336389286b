package assay.analysis.eventlog;

import assay.analysis.eventlog.FilterToken.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a written condition apart.
final class FilterScanner {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,20}(?:Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern NUMBER = Pattern.compile(
            "-?(?:0x[0-9a-fA-F]{1,16}|[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE]-?[0-9]{1,2}(?![A-Za-z]))?)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$\u00b5][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}\\p{N}_$]+)*");
    private static final Pattern SYMBOL = Pattern.compile("==|!=|!~|<>|<=|>=|&&|\\|\\||[=<>~()!%+]");

    private final String text;
    private final List<FilterToken> tokens = new ArrayList<>();
    private int at;

    private FilterScanner(String text) {
        this.text = text;
    }

    /// The tokens, the last of which is the end.
    static List<FilterToken> scan(String text) throws EventFilterException {
        FilterScanner scanner = new FilterScanner(text);
        while (scanner.skipSpace()) {
            scanner.scanToken();
        }
        scanner.tokens.add(new FilterToken(Form.END, "", text.length() + 1));
        return scanner.tokens;
    }

    private boolean skipSpace() {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        if (space.lookingAt()) {
            at = space.end();
        }
        return at < text.length();
    }

    private void scanToken() throws EventFilterException {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            scanText(c);
        } else if (!take(INSTANT, Form.INSTANT)
                && !take(NUMBER, Form.NUMBER)
                && !take(WORD, Form.WORD)
                && !take(SYMBOL, Form.SYMBOL)) {
            throw new EventFilterException(
                    at + 1, "'" + Character.toString(text.codePointAt(at)) + "' means nothing here");
        }
    }

    private boolean take(Pattern pattern, Form form) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return false;
        }
        tokens.add(new FilterToken(form, found.group(), at + 1));
        at = found.end();
        return true;
    }

    /// A backslash before the quote makes it part of the text; before anything else it stays, as regular expressions
    /// need it.
    private void scanText(char quote) throws EventFilterException {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at++;
            }
            content.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new EventFilterException(start + 1, "the text that begins here has no closing " + quote);
        }
        at++;
        tokens.add(new FilterToken(Form.TEXT, content.toString(), start + 1));
    }
}

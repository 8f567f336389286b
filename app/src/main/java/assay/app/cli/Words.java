package assay.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What words mean that several commands take; each method throws [IllegalArgumentException] with one sentence.
final class Words {
    private Words() {}

    static String text(String word) {
        return word;
    }

    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'%s' is no file name".formatted(word), e);
        }
    }

    static Double number(String word) {
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no number".formatted(word), e);
        }
    }

    static Integer integer(String word) {
        try {
            return Integer.valueOf(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no whole number, or too large".formatted(word), e);
        }
    }

    static Pattern pattern(String word) {
        try {
            return Pattern.compile(word);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'%s' is no regular expression (%s)"
                            .formatted(word, e.getDescription().toLowerCase(Locale.ROOT)),
                    e);
        }
    }
}

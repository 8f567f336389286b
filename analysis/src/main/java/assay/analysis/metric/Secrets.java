package assay.analysis.metric;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hides passwords that the JVM recorded with its properties, environment and arguments. All that is told of a
/// recording beside its single events goes through here.
public final class Secrets {
    static final String MASK = "[masked]";

    /// A name, and what follows it: `=` or, after dashes, a blank.
    private static final Pattern NAME =
            Pattern.compile("(?<![^\\s=,;&?:\"'])([^\\s=,;&?:\"']{1,200}+)(?:=|(?<dashed>\\s+(?!-)))");

    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
    /// `scheme://user:password@host`.
    private static final Pattern LOGIN = Pattern.compile("(://[^/\\s:@]{1,200}:)[^/\\s@]{1,200}+@");

    private Secrets() {}

    /// The value of something with this name.
    static @Nullable String value(@Nullable String name, @Nullable String value) {
        boolean secret = name != null && value != null && !value.isEmpty() && SecretName.of(name);
        return secret ? MASK : arguments(value);
    }

    /// A command line, in which the values of such names are hidden.
    public static @Nullable String arguments(@Nullable String text) {
        return text == null ? null : LOGIN.matcher(options(text)).replaceAll("$1" + MASK + "@");
    }

    private static String options(String text) {
        Matcher name = NAME.matcher(text);
        Matcher value = VALUE.matcher(text);
        StringBuilder shown = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at <= text.length() && name.find(at)) {
            boolean told = name.group("dashed") == null || name.group(1).startsWith("-");
            if (told && SecretName.of(name.group(1)) && value.find(name.end()) && value.start() == name.end()) {
                shown.append(text, from, name.end()).append(MASK);
                from = value.end();
                at = value.end();
            } else {
                at = name.end();
            }
        }
        return shown.append(text, from, text.length()).toString();
    }
}

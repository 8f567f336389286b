package assay.analysis.metric;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hides passwords that the JVM recorded with its properties, environment and arguments.
final class Secrets {
    static final String MASK = "[masked]";

    private static final String WORDS = "(?:password|passwd|secret|token|credential|key)";
    private static final Pattern NAME = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUMENT =
            Pattern.compile("([^\\s=]{0,200}" + WORDS + "[^\\s=]{0,200})=(\\S+)", Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /// The value of something with this name.
    static @Nullable String value(@Nullable String name, @Nullable String value) {
        boolean secret = name != null
                && value != null
                && !value.isEmpty()
                && NAME.matcher(name).find();
        return secret ? MASK : arguments(value);
    }

    /// A command line, in which the values of such names are hidden.
    static @Nullable String arguments(@Nullable String text) {
        return text == null || text.indexOf('=') < 0
                ? text
                : ARGUMENT.matcher(text).replaceAll("$1=" + MASK);
    }
}

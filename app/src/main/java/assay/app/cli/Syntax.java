package assay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What words a command takes: declared by its fields, in the order of its help, and filled by [#parse].
///
/// A library that reads annotations took longer to build one command than most commands take to run
/// (docs/decisions/0006).
final class Syntax {
    private final List<Argument<?>> arguments = new ArrayList<>();
    private final Argument<Boolean> help =
            new Argument<>(List.of("-h", "--help"), "", "Show this help and exit.", text -> true, 0, 1);
    private final Argument<Boolean> version =
            new Argument<>(List.of("-V", "--version"), "", "Print the version and exit.", text -> true, 0, 1);

    /// An option without a value.
    Argument<Boolean> flag(String description, String... names) {
        return add(new Argument<>(List.of(names), "", description, text -> true, 0, 1));
    }

    /// An option with a value.
    ///
    /// @param meaning throws [IllegalArgumentException] with one sentence if the text means nothing
    <T> Argument<T> option(String label, String description, Function<String, T> meaning, String... names) {
        return add(new Argument<>(List.of(names), label, description, meaning, 0, 1));
    }

    /// As [#option], but it may be given several times.
    <T> Argument<T> options(String label, String description, Function<String, T> meaning, String... names) {
        return add(new Argument<>(List.of(names), label, description, meaning, 0, Argument.ANY));
    }

    /// As [#option], but it must be given.
    <T> Argument<T> requiredOption(String label, String description, Function<String, T> meaning, String... names) {
        return add(new Argument<>(List.of(names), label, description, meaning, 1, 1));
    }

    /// A word without a name; those of several parameters are given in the order of their declaration.
    <T> Argument<T> parameter(String label, String description, Function<String, T> meaning) {
        return parameters(label, description, meaning, 1, 1);
    }

    /// As [#parameter], from `least` to `most` times.
    <T> Argument<T> parameters(String label, String description, Function<String, T> meaning, int least, int most) {
        return add(new Argument<>(List.of(), label, description, meaning, least, most));
    }

    private <T> Argument<T> add(Argument<T> argument) {
        arguments.add(argument);
        return argument;
    }

    List<Argument<?>> parameters() {
        return arguments.stream().filter(Argument::isParameter).toList();
    }

    List<Argument<?>> options() {
        List<Argument<?>> options = new ArrayList<>(arguments);
        options.removeIf(Argument::isParameter);
        options.add(help);
        options.add(version);
        return options;
    }

    boolean helpWanted() {
        return help.given();
    }

    boolean versionWanted() {
        return version.given();
    }

    /// @throws UsageException if the words do not fit
    void parse(List<String> words) {
        boolean named = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (named && word.equals("--")) {
                named = false;
            } else if (named && word.length() > 1 && word.startsWith("-")) {
                i = takeOption(words, i);
            } else {
                takeParameter(word);
            }
        }
    }

    /// @throws UsageException if something that must be given is not
    void requireAll() {
        for (Argument<?> argument : arguments) {
            if (argument.missing()) {
                throw new UsageException(
                        argument.isParameter()
                                ? "Missing required parameter: '%s'".formatted(argument.label())
                                : "Missing required option: '%s=%s'"
                                        .formatted(argument.names().getLast(), argument.label()));
            }
        }
    }

    /// Returns the index of the last word that belongs to the option.
    private int takeOption(List<String> words, int index) {
        String word = words.get(index);
        Argument<?> whole = find(word);
        if (whole != null && whole.isFlag()) {
            whole.take(word);
            return index;
        }
        if (whole != null) {
            boolean last = index + 1 == words.size();
            if (last || find(words.get(index + 1)) != null) {
                throw new UsageException(
                        "Missing required parameter for option '%s' (%s)".formatted(word, whole.label()));
            }
            whole.take(words.get(index + 1));
            return index + 1;
        }
        takeJoined(word);
        return index;
    }

    /// Takes `--name=value`, or `-nvalue`.
    private void takeJoined(String word) {
        int equals = word.indexOf('=');
        int end = equals > 0 ? equals : word.startsWith("--") ? word.length() : 2;
        Argument<?> option = find(word.substring(0, end));
        if (option == null || option.isFlag()) {
            throw new UsageException("Unknown option: '%s'".formatted(word));
        }
        option.take(word.substring(equals > 0 ? end + 1 : end));
    }

    private @Nullable Argument<?> find(String name) {
        for (Argument<?> argument : options()) {
            if (argument.names().contains(name)) {
                return argument;
            }
        }
        return null;
    }

    private void takeParameter(String word) {
        for (Argument<?> argument : arguments) {
            if (argument.isParameter() && !argument.full()) {
                argument.take(word);
                return;
            }
        }
        throw new UsageException("Unexpected argument: '%s'".formatted(word));
    }
}

package assay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One option or parameter of a command, and what was given for it.
///
/// @param <T> what its words mean
final class Argument<T> {
    /// How often an argument may be given without bound.
    static final int ANY = Integer.MAX_VALUE;

    private final List<String> names;
    private final String label;
    private final String description;
    private final Function<String, T> meaning;
    private final int least;
    private final int most;
    private final List<T> values = new ArrayList<>();

    /// @param names with their dashes, none for a parameter
    /// @param label what stands for the value in the help, empty for a flag
    /// @param meaning throws [IllegalArgumentException] with one sentence if the text means nothing
    Argument(List<String> names, String label, String description, Function<String, T> meaning, int least, int most) {
        this.names = List.copyOf(names);
        this.label = label;
        this.description = description;
        this.meaning = meaning;
        this.least = least;
        this.most = most;
    }

    List<String> names() {
        return names;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    boolean isParameter() {
        return names.isEmpty();
    }

    boolean isFlag() {
        return label.isEmpty();
    }

    boolean repeats() {
        return most > 1;
    }

    boolean optional() {
        return least == 0;
    }

    /// Whether another value would be too many.
    boolean full() {
        return values.size() >= most;
    }

    boolean missing() {
        return values.size() < least;
    }

    boolean given() {
        return !values.isEmpty();
    }

    /// The value given, null if none was.
    @Nullable
    T value() {
        return values.isEmpty() ? null : values.getLast();
    }

    /// The value given, or another.
    T or(T otherwise) {
        return values.isEmpty() ? otherwise : values.getLast();
    }

    /// The value of an argument that must be given.
    T required() {
        return values.getLast();
    }

    /// All values given, in their order.
    List<T> values() {
        return List.copyOf(values);
    }

    /// @throws UsageException if the text means nothing, or is one too many
    void take(String text) {
        if (full()) {
            throw new UsageException("The option '%s' may be given only once".formatted(names.getLast()));
        }
        try {
            values.add(meaning.apply(text));
        } catch (IllegalArgumentException wrong) {
            String place = isParameter() ? "parameter '%s'" : "option '" + names.getLast() + "' (%s)";
            throw new UsageException("Invalid value for " + place.formatted(label) + ": " + wrong.getMessage());
        }
    }
}

package assay.app.recording.flame;

import java.util.Arrays;

/// The ways to look at the stacks of a profile.
enum FlameMode {
    FLAME("Flame graph", "1"),
    STACKS("Stack chart", "2"),
    SANDWICH("Sandwich", "3"),
    METHODS("Methods", "4"),
    TREE("Call tree", "5");

    private final String title;
    private final String digit;

    FlameMode(String title, String digit) {
        this.title = title;
        this.digit = digit;
    }

    String title() {
        return title;
    }

    /// The key that shows it.
    String digit() {
        return digit;
    }

    /// The mode of this name, [#FLAME] for any other.
    static FlameMode ofName(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(FLAME);
    }
}

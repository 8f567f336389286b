package assay.app.recording.flame;

import java.util.Arrays;

/// What stands at the root of the stacks.
enum Grouping {
    NONE("Not grouped"),
    THREAD("By thread"),
    POOL("By thread pool");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }

    /// The grouping of this name, [#NONE] for any other.
    static Grouping ofName(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(NONE);
    }
}

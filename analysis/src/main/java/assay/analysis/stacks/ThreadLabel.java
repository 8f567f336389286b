package assay.analysis.stacks;

import assay.analysis.model.ThreadInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the labels of a sample tell of its thread.
final class ThreadLabel {
    private String name = "";
    private long id;

    void take(Wire label, PprofNames names) throws Malformed {
        long key = 0;
        long text = 0;
        long number = 0;
        while (label.next()) {
            switch (label.field()) {
                case 1 -> key = label.number();
                case 2 -> text = label.number();
                case 3 -> number = label.number();
                default -> {}
            }
        }
        switch (names.text(key).toLowerCase(Locale.ROOT).replace('_', ' ')) {
            case "thread", "thread name" -> name = text == 0 ? name : names.text(text);
            case "thread id", "tid", "os thread id" -> id = text == 0 ? number : parsed(names.text(text));
            default -> {}
        }
    }

    private static long parsed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /// The thread, null if no label names one.
    @Nullable
    ThreadInfo info() {
        return name.isEmpty() && id == 0 ? null : new ThreadInfo(name, 0, id, false);
    }
}

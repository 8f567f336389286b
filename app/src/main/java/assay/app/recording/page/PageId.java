package assay.app.recording.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The pages of a recording, in the order of the rail and of the keys.
public enum PageId {
    OVERVIEW("Overview", Feather.GRID, "1"),
    FLAME("Flame graph", Feather.BAR_CHART_2, "2"),
    HEAT("Heat map", Feather.CALENDAR, "3"),
    THREADS("Threads", Feather.ALIGN_LEFT, "4"),
    GC("Garbage collection", Feather.TRASH_2, "5"),
    MEMORY("Memory", Feather.DATABASE, "6"),
    LOCKS("Locks", Feather.LOCK, "7"),
    IO("Files and sockets", Feather.HARD_DRIVE, "8"),
    EXCEPTIONS("Exceptions", Feather.ALERT_TRIANGLE, "9"),
    CODE("Code", Feather.CODE, ""),
    ENVIRONMENT("Environment", Feather.SERVER, ""),
    EVENTS("Events", Feather.LIST, ""),
    METRICS("Metrics", Feather.TRENDING_UP, ""),
    NOTES("Notes", Feather.EDIT_3, "");

    private final String title;
    private final Feather icon;
    private final String digit;

    PageId(String title, Feather icon, String digit) {
        this.title = title;
        this.icon = icon;
        this.digit = digit;
    }

    /// In addresses and ids of nodes; never changes.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public Ikon icon() {
        return icon;
    }

    /// The digit that opens the page together with the command key; empty after the ninth page.
    public Optional<String> digit() {
        return digit.isEmpty() ? Optional.empty() : Optional.of(digit);
    }

    /// Whether the samples over time stand above the page, to be brushed.
    public boolean brushed() {
        return switch (this) {
            case OVERVIEW, ENVIRONMENT, NOTES -> false;
            case FLAME, HEAT, THREADS, GC, MEMORY, LOCKS, IO, EXCEPTIONS, CODE, EVENTS, METRICS -> true;
        };
    }

    /// The page with this [word][#word()].
    public static Optional<PageId> ofWord(String word) {
        return Arrays.stream(values()).filter(page -> page.word().equals(word)).findFirst();
    }
}

package assay.app.settings;

import java.util.Arrays;
import java.util.Optional;

/// Which theme the user wants.
public enum ThemeChoice {
    SYSTEM("system", "System"),
    LIGHT("light", "Light"),
    DARK("dark", "Dark");

    private final String word;
    private final String title;

    ThemeChoice(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The stable word for the settings file.
    public String word() {
        return word;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    static Optional<ThemeChoice> ofWord(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst();
    }
}

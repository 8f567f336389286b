package assay.app.export;

import java.util.Arrays;
import java.util.Locale;

/// What a table becomes when it is copied or saved.
public enum CopyForm {
    /// Aligned lines with units, as on screen.
    TEXT("text", ".txt"),
    /// A table for posts, with units, as on screen.
    MARKDOWN("Markdown", ".md"),
    /// Raw numbers for programs, units in the heading.
    CSV("CSV", ".csv"),
    /// As [#CSV], for pasting into a sheet.
    TSV("TSV", ".tsv");

    private final String title;
    private final String ending;

    CopyForm(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    public String title() {
        return title;
    }

    /// The form that a file's name tells by its ending; [#CSV] if it tells none.
    public static CopyForm ofFile(String name) {
        return Arrays.stream(values())
                .filter(form -> name.toLowerCase(Locale.ROOT).endsWith(form.ending))
                .findFirst()
                .orElse(CSV);
    }
}

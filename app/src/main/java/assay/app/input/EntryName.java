package assay.app.input;

import java.nio.file.Path;

/// Names of entries in archives, made harmless: they serve as text only, but look like a path.
final class EntryName {
    private static final String SEPARATOR = "!";

    private EntryName() {}

    /// `a.zip!/folder/b.jfr`. Steps upwards, absolute paths and characters that file names cannot have are gone.
    static Path in(Path archive, String entry) {
        Path path = archive.resolveSibling(archive.getFileName() + SEPARATOR);
        for (String step : entry.split("[/\\\\]")) {
            String clean = clean(step);
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                path = path.resolve(clean);
            }
        }
        return path;
    }

    private static String clean(String step) {
        StringBuilder clean = new StringBuilder();
        step.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || "<>:\"|?*".indexOf(c) >= 0
                                || Character.getType(c) == Character.SURROGATE
                        ? '_'
                        : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// Whether an entry is only the shadow of another, as macOS puts into archives.
    static boolean isShadow(String entry) {
        return entry.startsWith("__MACOSX/")
                || entry.substring(entry.lastIndexOf('/') + 1).startsWith("._");
    }
}

package assay.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// The settings as a properties file. A value that makes no sense counts as never set: a damaged settings file must not
/// keep anyone from starting.
public final class SettingsFile {
    private static final String PACKAGES = ",";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// @throws IOException if the file is there and cannot be read
    public Settings load() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException firstStart) {
            return Settings.DEFAULT;
        } catch (IllegalArgumentException malformedEscape) {
            return Settings.DEFAULT;
        }
        return parse(properties);
    }

    /// Replaces the file as a whole, so that a crash leaves the old one or the new one.
    public void save(Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "settings", ".tmp");
        try {
            try (Writer writer = Files.newBufferedWriter(written)) {
                format(settings).store(writer, null);
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static Properties format(Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("theme", settings.theme().word());
        properties.setProperty("zoom", Integer.toString(settings.zoomPercent()));
        properties.setProperty("window.width", Double.toString(settings.window().width()));
        properties.setProperty(
                "window.height", Double.toString(settings.window().height()));
        properties.setProperty(
                "window.maximized", Boolean.toString(settings.window().maximized()));
        properties.setProperty("flame.wheelZooms", Boolean.toString(settings.wheelZooms()));
        properties.setProperty("flame.ownPackages", String.join(PACKAGES, settings.ownPackages()));
        for (int i = 0; i < settings.recent().size(); i++) {
            properties.setProperty("recent." + i, settings.recent().get(i).toString());
        }
        return properties;
    }

    private static Settings parse(Properties properties) {
        Settings otherwise = Settings.DEFAULT;
        WindowSize size = new WindowSize(
                value(
                        properties,
                        "window.width",
                        Double::valueOf,
                        otherwise.window().width()),
                value(
                        properties,
                        "window.height",
                        Double::valueOf,
                        otherwise.window().height()),
                value(properties, "window.maximized", Boolean::valueOf, false));
        ThemeChoice theme =
                ThemeChoice.ofWord(properties.getProperty("theme", "")).orElse(otherwise.theme());
        int zoom = value(properties, "zoom", Integer::valueOf, otherwise.zoomPercent());
        return new Settings(
                theme,
                size.atLeastMinimum(),
                Math.clamp(zoom, 50, 300),
                recent(properties),
                value(properties, "flame.wheelZooms", Boolean::valueOf, false),
                packages(properties.getProperty("flame.ownPackages", "")));
    }

    private static List<Path> recent(Properties properties) {
        List<Path> recent = new ArrayList<>();
        for (int i = 0; properties.containsKey("recent." + i); i++) {
            path(properties.getProperty("recent." + i)).ifPresent(recent::add);
        }
        return recent;
    }

    private static List<String> packages(String text) {
        return Arrays.stream(text.split(PACKAGES, -1))
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private static <T> T value(Properties properties, String key, Function<String, T> parser, T otherwise) {
        try {
            String text = properties.getProperty(key);
            return text == null ? otherwise : parser.apply(text);
        } catch (NumberFormatException unusable) {
            return otherwise;
        }
    }
}

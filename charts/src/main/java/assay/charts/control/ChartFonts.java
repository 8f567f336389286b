package assay.charts.control;

import assay.charts.paint.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The bundled fonts as JavaFX fonts. JavaFX thread only.
public final class ChartFonts {
    /// The toolkit keeps every font that it was given, with a copy of the file, until the process ends; so a style is
    /// loaded once, not for each chart.
    private static final Map<TextStyle, Font> LOADED = new HashMap<>();

    public Font font(TextStyle style) {
        return LOADED.computeIfAbsent(style, ChartFonts::load);
    }

    private static Font load(TextStyle style) {
        try (InputStream stream = style.face().openStream()) {
            Font font = Font.loadFont(stream, style.size());
            if (font == null) {
                throw new IllegalStateException("font: " + style.face() + " was refused by the toolkit");
            }
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font: " + style.face(), unreadable);
        }
    }
}

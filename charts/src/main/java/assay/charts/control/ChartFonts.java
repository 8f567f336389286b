package assay.charts.control;

import assay.charts.paint.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The bundled fonts as JavaFX fonts, each loaded once per object. JavaFX thread only.
public final class ChartFonts {
    private final Map<TextStyle, Font> fonts = new HashMap<>();

    public Font font(TextStyle style) {
        return fonts.computeIfAbsent(style, ChartFonts::load);
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

package assay.app.theme;

import assay.charts.paint.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/// Makes the bundled family known to the toolkit, which then needs no font of the system.
final class BundledFont {
    private BundledFont() {}

    static void load() {
        load(Typeface.REGULAR);
        load(Typeface.MEDIUM);
    }

    private static void load(Typeface face) {
        try (InputStream file = face.openStream()) {
            if (Font.loadFont(file, 13) == null) {
                throw new IllegalStateException("font: " + face.family() + " was refused by the toolkit");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package assay.app.export;

import assay.charts.paint.TextStyle;
import assay.charts.paint.Typeface;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The shapes of texts in the bundled fonts, set as everywhere else: without kerning and ligatures.
final class GlyphOutlines {
    private static final char REPLACEMENT = '?';

    private final Map<Typeface, Face> faces = new HashMap<>();

    /// What a text that starts at `x` and stands on `baseline` covers. A character that the font lacks is a question
    /// mark.
    Shape of(String text, double x, double baseline, TextStyle style) {
        Face face = faces.computeIfAbsent(style.face(), Face::load);
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double em = style.size() / face.unitsPerEm();
        for (int index = 0; index < text.length(); index++) {
            double left = x + style.width(text, 0, index);
            shape.append(
                    face.outline(text.charAt(index))
                            .getPathIterator(new AffineTransform(em, 0, 0, -em, left, baseline)),
                    false);
        }
        return shape;
    }

    private record Face(Typeface typeface, TrueTypeFont font, int unitsPerEm, Map<Character, Shape> outlines) {
        static Face load(Typeface typeface) {
            try (InputStream stream = typeface.openStream()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
                return new Face(typeface, font, font.getUnitsPerEm(), new HashMap<>());
            } catch (IOException e) {
                throw new UncheckedIOException("font: " + typeface, e);
            }
        }

        Shape outline(char character) {
            return outlines.computeIfAbsent(character, this::read);
        }

        private Shape read(char character) {
            try {
                CmapLookup characters = font.getUnicodeCmapLookup();
                int glyph = characters.getGlyphId(typeface.has(character) ? character : REPLACEMENT);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                return data == null ? new Path2D.Double() : data.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException("font: " + typeface, e);
            }
        }
    }
}

package assay.charts.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// A bundled font and its measures, in ems. Widths come from the font file itself, so that Canvas, SVG and PDF agree.
public final class Typeface {
    public static final Typeface REGULAR = new Typeface("Roboto-Regular.ttf", 400);
    public static final Typeface MEDIUM = new Typeface("Roboto-Medium.ttf", 500);

    private final String file;
    private final int weight;
    private final FontFile measures;

    private Typeface(String file, int weight) {
        this.file = file;
        this.weight = weight;
        try (InputStream font = openStream()) {
            this.measures = FontFile.parse(ByteBuffer.wrap(font.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font: " + file, unreadable);
        }
    }

    /// The family's name as style sheets write it.
    public String family() {
        return "Roboto";
    }

    /// Weight as style sheets write it: 400 or 500.
    public int weight() {
        return weight;
    }

    /// The TrueType file, to embed it or to give it to a toolkit; the caller closes it.
    public InputStream openStream() {
        InputStream stream = Typeface.class.getResourceAsStream("/assay/charts/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("font: " + file + " is not in the module");
        }
        return stream;
    }

    /// Advance width of a text, without kerning. A character that the font lacks counts as one em.
    public double width(String text) {
        return width(text, 0, text.length());
    }

    /// Advance width of the characters `[from, to)` of a text.
    public double width(String text, int from, int to) {
        long units = 0;
        for (int i = from; i < to; i++) {
            units += measures.advance(text.charAt(i));
        }
        return (double) units / measures.unitsPerEm();
    }

    /// Whether the font has a glyph for the character.
    public boolean has(char character) {
        return measures.has(character);
    }

    /// Height of capitals over the baseline.
    public double capHeight() {
        return (double) measures.capHeight() / measures.unitsPerEm();
    }

    /// Height of the line over the baseline.
    public double ascent() {
        return (double) measures.ascent() / measures.unitsPerEm();
    }

    /// Depth of the line under the baseline, positive.
    public double descent() {
        return (double) measures.descent() / measures.unitsPerEm();
    }

    @Override
    public String toString() {
        return file;
    }
}

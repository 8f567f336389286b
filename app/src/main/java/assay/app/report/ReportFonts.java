package assay.app.report;

import assay.app.export.PlainText;
import assay.charts.paint.Typeface;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The bundled fonts embedded in one document as subsets.
final class ReportFonts {
    private static final char REPLACEMENT = '?';

    private final Map<Typeface, PDFont> fonts = new HashMap<>();

    ReportFonts(PDDocument document) throws IOException {
        for (Typeface face : List.of(Typeface.REGULAR, Typeface.MEDIUM)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.openStream()));
            // A ligature in a method name would make it another name for whoever searches or copies it.
            font.setEnableGsub(false);
            fonts.put(face, PDType0Font.load(document, font, true));
        }
    }

    PDFont font(Typeface face) {
        PDFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalArgumentException("face: " + face + "; not embedded");
        }
        return font;
    }

    /// The text with every character that cannot be set replaced: controls by their escapes, others one by one.
    static String printable(Typeface face, String text) {
        String safe = PlainText.of(text);
        for (int index = 0; index < safe.length(); index++) {
            if (!face.has(safe.charAt(index))) {
                return replaced(face, safe);
            }
        }
        return safe;
    }

    private static String replaced(Typeface face, String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isBmpCodePoint(point) && face.has((char) point)) {
                printable.append((char) point);
            } else {
                printable.append(Character.isSpaceChar(point) ? ' ' : REPLACEMENT);
            }
        });
        return printable.toString();
    }
}

package assay.app.report;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Draws on one page in points, origin at its upper left corner. The paper is white: a translucent colour is drawn as
/// what it looks like on white.
final class PdfSurface implements Surface, AutoCloseable {
    private static final double FINEST = 0.25;
    private static final float HAIRLINE = 0.4f;
    private static final int WHITE = 0xFFFFFFFF;
    private static final long NO_COLOR = -1;

    private final PDPageContentStream content;
    private final ReportFonts fonts;
    private final double pageHeight;
    private long fill = NO_COLOR;
    private long stroke = NO_COLOR;

    PdfSurface(PDPageContentStream content, ReportFonts fonts, double pageHeight) {
        this.content = content;
        this.fonts = fonts;
        this.pageHeight = pageHeight;
    }

    @FunctionalInterface
    private interface Operation {
        void run() throws IOException;
    }

    private static void run(Operation operation) {
        try {
            operation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double pixel() {
        return FINEST;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        if (width <= 0 || height <= 0) {
            return;
        }
        run(() -> {
            useFill(argb);
            content.addRect(rounded(x), fromBottom(y + height), rounded(width), rounded(height));
            content.fill();
        });
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        run(() -> {
            useStroke(argb);
            content.setLineWidth(rounded(thickness));
            content.moveTo(rounded(x1), fromBottom(y1));
            content.lineTo(rounded(x2), fromBottom(y2));
            content.stroke();
        });
    }

    /// Finer than on screen, where rows are higher.
    @Override
    public void hatchRect(double x, double y, double width, double height, int argb) {
        pushClip(x, y, width, height);
        for (double at = x - height; at < x + width; at += HATCH_STEP) {
            line(at, y + height, at + height, y, HAIRLINE / 2, argb);
        }
        popClip();
    }

    @Override
    public void dotRect(double x, double y, double width, double height, int argb) {
        run(() -> {
            useStroke(argb);
            content.setLineWidth(HAIRLINE);
            content.setLineDashPattern(new float[] {1, 1.5f}, 0);
            content.addRect(
                    rounded(x + 0.3), fromBottom(y + height - 0.3), rounded(width - 0.6), rounded(height - 0.6));
            content.stroke();
            content.setLineDashPattern(new float[0], 0);
        });
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        String printable = ReportFonts.printable(style.face(), text);
        if (printable.isEmpty()) {
            return;
        }
        run(() -> {
            useFill(argb);
            content.beginText();
            content.setFont(fonts.font(style.face()), rounded(style.size()));
            content.newLineAtOffset(rounded(x), fromBottom(baseline));
            content.showText(printable);
            content.endText();
        });
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        run(() -> {
            content.saveGraphicsState();
            content.addRect(rounded(x), fromBottom(y + height), rounded(width), rounded(height));
            content.clip();
        });
    }

    @Override
    public void popClip() {
        run(content::restoreGraphicsState);
        fill = NO_COLOR;
        stroke = NO_COLOR;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void useFill(int argb) throws IOException {
        int color = onPaper(argb);
        if (fill != Integer.toUnsignedLong(color)) {
            fill = Integer.toUnsignedLong(color);
            content.setNonStrokingColor(Argb.red(color) / 255f, Argb.green(color) / 255f, Argb.blue(color) / 255f);
        }
    }

    private void useStroke(int argb) throws IOException {
        int color = onPaper(argb);
        if (stroke != Integer.toUnsignedLong(color)) {
            stroke = Integer.toUnsignedLong(color);
            content.setStrokingColor(Argb.red(color) / 255f, Argb.green(color) / 255f, Argb.blue(color) / 255f);
        }
    }

    private static int onPaper(int argb) {
        return Argb.mix(WHITE, Argb.opaque(argb & 0xFFFFFF), Argb.alpha(argb) / 255.0);
    }

    private float fromBottom(double y) {
        return rounded(pageHeight - y);
    }

    private static float rounded(double value) {
        return Math.round(value * 100) / 100f;
    }
}

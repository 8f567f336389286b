package assay.charts.paint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes an SVG 1.1 document with real text. Every text states its width, so that it fits its place even where the
/// family is not installed.
public final class SvgSurface implements Surface {
    private final StringBuilder body = new StringBuilder();
    private final Set<Integer> hatches = new HashSet<>();
    private final double width;
    private final double height;
    private final String title;
    private int clips;
    private int openClips;

    /// @param title what the picture shows, for those who cannot see it
    public SvgSurface(double width, double height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    /// The whole document.
    ///
    /// @throws IllegalStateException if a clip is still pushed
    public String toSvg() {
        if (openClips != 0) {
            throw new IllegalStateException("open clips: " + openClips + ", must be 0");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
                role="img" font-family="Roboto, 'Helvetica Neue', Arial, sans-serif">
                <title>%3$s</title>
                <style>.described:hover rect { opacity: .75 }</style>
                %4$s</svg>
                """.formatted(number(width), number(height), XmlText.escape(title), body);
    }

    @Override
    public double pixel() {
        return 1;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        rect(x, y, width, height);
        paint("fill", argb);
        body.append("/>\n");
    }

    @Override
    public void hatchRect(double x, double y, double width, double height, int argb) {
        if (hatches.add(argb)) {
            body.append("<defs><pattern id=\"hatch-").append(Integer.toHexString(argb));
            body.append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">");
            body.append("<path d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\"");
            paint("stroke", argb);
            body.append("/></pattern></defs>\n");
        }
        rect(x, y, width, height);
        attribute("fill", "url(#hatch-" + Integer.toHexString(argb) + ")");
        body.append("/>\n");
    }

    @Override
    public void dotRect(double x, double y, double width, double height, int argb) {
        rect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
        body.append(" fill=\"none\" stroke-dasharray=\"1 2\"");
        paint("stroke", argb);
        body.append("/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        body.append("<line");
        attribute("x1", number(x1));
        attribute("y1", number(y1));
        attribute("x2", number(x2));
        attribute("y2", number(y2));
        attribute("stroke-width", number(thickness));
        paint("stroke", argb);
        body.append("/>\n");
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        body.append("<text xml:space=\"preserve\"");
        attribute("x", number(x));
        attribute("y", number(baseline));
        attribute("font-size", number(style.size()));
        attribute("font-weight", Integer.toString(style.face().weight()));
        attribute("textLength", number(style.width(text)));
        attribute("lengthAdjust", "spacingAndGlyphs");
        paint("fill", argb);
        body.append('>').append(XmlText.escape(text)).append("</text>\n");
    }

    @Override
    public boolean describes() {
        return true;
    }

    @Override
    public void beginDescribed(String text) {
        body.append("<g class=\"described\"><title>");
        body.append(text.lines().map(XmlText::escape).collect(Collectors.joining("\n")));
        body.append("</title>\n");
    }

    @Override
    public void endDescribed() {
        body.append("</g>\n");
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        String id = "clip-" + clips++;
        openClips++;
        body.append("<clipPath id=\"").append(id).append("\">");
        rect(x, y, width, height);
        body.append("/></clipPath><g clip-path=\"url(#").append(id).append(")\">\n");
    }

    @Override
    public void popClip() {
        if (openClips == 0) {
            throw new IllegalStateException("open clips: 0, popClip needs a pushClip before it");
        }
        openClips--;
        body.append("</g>\n");
    }

    private void rect(double x, double y, double width, double height) {
        body.append("<rect");
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
    }

    private void paint(String name, int argb) {
        attribute(name, Argb.toHex(argb));
        if (Argb.alpha(argb) != 255) {
            attribute(name + "-opacity", number(Argb.alpha(argb) / 255.0));
        }
    }

    private void attribute(String name, String value) {
        body.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /// At most two decimals, always with a dot.
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }
}

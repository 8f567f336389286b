package assay.app.report;

import assay.charts.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines: between words, and within a long name after a dot, slash, comma or dollar sign.
final class TextLines {
    private static final String ELLIPSIS = "…";
    private static final String BREAK_AFTER = " ./,;:=$-";

    private TextLines() {}

    /// Lines of at most `width`, in order.
    static List<String> wrap(String text, TextStyle style, double width) {
        String rest = ReportFonts.printable(style.face(), text);
        List<String> lines = new ArrayList<>();
        while (style.width(rest) > width) {
            int end = lineEnd(rest, style, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /// As [#wrap], but no more than `most` lines; the last one then ends with an ellipsis.
    static List<String> wrap(String text, TextStyle style, double width, int most) {
        List<String> lines = wrap(text, style, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, elide(kept.getLast() + ' ' + lines.get(most), style, width));
        return kept;
    }

    /// A frame's name on at most two lines; one that is longer loses the start of its package, never its method.
    static List<String> wrapFrame(String label, TextStyle style, double width) {
        List<String> lines = wrap(label, style, width);
        if (lines.size() <= 2) {
            return lines;
        }
        return List.of(elideStart(lines.get(lines.size() - 2), style, width), lines.getLast());
    }

    /// The text, or as much of its start as fits before an ellipsis.
    static String elide(String text, TextStyle style, double width) {
        String printable = ReportFonts.printable(style.face(), text);
        if (style.width(printable) <= width) {
            return printable;
        }
        int end = printable.length();
        while (end > 0 && style.width(printable.substring(0, end) + ELLIPSIS) > width) {
            end--;
        }
        return printable.substring(0, end) + ELLIPSIS;
    }

    private static String elideStart(String text, TextStyle style, double width) {
        int start = 0;
        while (start < text.length() && style.width(ELLIPSIS + text.substring(start)) > width) {
            start++;
        }
        return ELLIPSIS + text.substring(start);
    }

    /// Last place to break after which the line still fits; at least one character.
    private static int lineEnd(String text, TextStyle style, double width) {
        int fits = 1;
        while (fits < text.length() && style.width(text, 0, fits + 1) <= width) {
            fits++;
        }
        for (int end = fits; end > fits / 3; end--) {
            if (BREAK_AFTER.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return fits;
    }
}

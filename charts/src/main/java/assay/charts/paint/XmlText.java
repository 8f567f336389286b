package assay.charts.paint;

/// Makes any string safe as XML text or attribute. Characters that XML 1.0 forbids and text-direction overrides,
/// which could make a name read as another, become U+FFFD.
final class XmlText {
    private XmlText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(escaped, codePoint));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
        }
    }

    private static boolean isAllowed(int codePoint) {
        boolean control = codePoint < 0x20 || codePoint >= 0x7F && codePoint < 0xA0;
        boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
        boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE;
        boolean override = codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return !control && !surrogate && !nonCharacter && !override;
    }
}

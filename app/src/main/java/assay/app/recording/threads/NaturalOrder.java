package assay.app.recording.threads;

/// Names in the order that people expect: `worker-2` before `worker-10`, whatever the case.
final class NaturalOrder {
    private NaturalOrder() {}

    static int compare(String one, String other) {
        int a = 0;
        int b = 0;
        while (a < one.length() && b < other.length()) {
            int endA = digits(one, a);
            int endB = digits(other, b);
            int difference = endA > a && endB > b
                    ? number(one.substring(a, endA), other.substring(b, endB))
                    : Character.compare(Character.toLowerCase(one.charAt(a)), Character.toLowerCase(other.charAt(b)));
            if (difference != 0) {
                return difference;
            }
            a = Math.max(a + 1, endA);
            b = Math.max(b + 1, endB);
        }
        return Integer.compare(one.length() - a, other.length() - b);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int number(String one, String other) {
        String a = one.replaceFirst("^0+(?=.)", "");
        String b = other.replaceFirst("^0+(?=.)", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }
}

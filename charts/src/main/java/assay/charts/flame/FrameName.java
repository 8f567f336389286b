package assay.charts.flame;

/// Where a label divides into package, class and method, if it is a Java name such as
/// `com.acme.Foo$Bar.lambda$run$0:12@34`. Names of native code keep their dots and colons and divide nowhere.
///
/// @param method index of the method's first character; 0 if the label has no class
/// @param type index of the class's first character; 0 if the label has no package
public record FrameName(int type, int method) {
    /// Some recorders give the file of a native function as its class: `libjvm.so.JavaMain`.
    private static final String LIBRARY = "so.";
    private static final FrameName WHOLE = new FrameName(0, 0);

    /// Divides a label.
    public static FrameName of(String label) {
        int method = 0;
        int type = 0;
        for (int i = 0; i < label.length(); i++) {
            char character = label.charAt(i);
            if (character == '.') {
                type = method;
                method = i + 1;
            } else if (i == method && (label.startsWith("<init>", i) || label.startsWith("<clinit>", i))) {
                break;
            } else if ((character == ':' || character == '@') && isPlace(label, i + 1)) {
                break;
            } else if (!isPart(character) || i == method && !Character.isJavaIdentifierStart(character)) {
                return WHOLE;
            }
        }
        boolean whole = method == label.length() || label.startsWith(LIBRARY, type);
        return whole ? WHOLE : new FrameName(type, method);
    }

    private static boolean isPart(char character) {
        // A slash stands in the names of hidden classes, a hyphen in those that some languages make.
        return Character.isJavaIdentifierPart(character) || character == '/' || character == '-';
    }

    /// A line, a bytecode index, or a line and an index: `12@34`.
    private static boolean isPlace(String label, int from) {
        return from < label.length()
                && label.chars().skip(from).allMatch(digit -> digit >= '0' && digit <= '9' || digit == '@');
    }

    boolean hasClass() {
        return method > 0;
    }

    /// Class and method without the package; the whole label if it does not divide.
    public String withoutPackage(String label) {
        return label.substring(type);
    }

    /// The package, without a dot at its end; empty if there is none.
    String packageOf(String label) {
        return type == 0 ? "" : label.substring(0, type - 1);
    }
}

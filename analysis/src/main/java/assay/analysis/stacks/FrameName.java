package assay.analysis.stacks;

import assay.analysis.model.FrameType;

/// What the text of a frame tells: `java/lang/Thread.run_[j]` is the method `run` of `java.lang.Thread`, compiled.
///
/// @param className with dots, empty for what is no Java method
/// @param name of the method, or the whole text of what is none
/// @param descriptor empty where the text has none
record FrameName(String className, String name, String descriptor, FrameType type) {
    private static final int SUFFIX = "_[j]".length();

    /// A frame as async-profiler and `stackcollapse` write it, with its suffix if it has one.
    static FrameName ofCollapsed(String text) {
        FrameType type = typeOfSuffix(text);
        return of(type == FrameType.UNKNOWN ? text : text.substring(0, text.length() - SUFFIX), type);
    }

    private static FrameType typeOfSuffix(String text) {
        int at = text.length() - SUFFIX;
        if (at <= 0 || !text.startsWith("_[", at) || !text.endsWith("]")) {
            return FrameType.UNKNOWN;
        }
        return switch (text.charAt(at + 2)) {
            case '0' -> FrameType.INTERPRETED;
            case '1', 'j' -> FrameType.JIT_COMPILED;
            case 'i' -> FrameType.INLINED;
            case 'k' -> FrameType.KERNEL;
            default -> FrameType.UNKNOWN;
        };
    }

    /// A method or a symbol by its name.
    static FrameName of(String text, FrameType type) {
        int bracket = text.indexOf('(');
        int end = bracket < 0 ? text.length() : bracket;
        int dot = text.lastIndexOf('.', end - 1);
        if (dot > 0 && isClass(text, dot) && isMethod(text, dot + 1, end) && isDescriptor(text, end)) {
            return new FrameName(
                    withDots(text.substring(0, dot)), text.substring(dot + 1, end), text.substring(end), type);
        }
        return symbol(text, type);
    }

    /// A name that is no Java method's, whatever it looks like.
    static FrameName symbol(String text, FrameType type) {
        boolean cpp = type == FrameType.UNKNOWN && text.contains("::");
        return new FrameName("", text, "", cpp ? FrameType.CPP : type);
    }

    /// Class files have slashes; after a dot a slash belongs to something else, as in `github.com/…`.
    private static String withDots(String className) {
        return className.indexOf('.') < 0 ? className.replace('/', '.') : className;
    }

    private static boolean isClass(String text, int end) {
        if (!Character.isJavaIdentifierStart(text.charAt(0))) {
            return false;
        }
        for (int index = 1; index < end; index++) {
            char c = text.charAt(index);
            if (!Character.isJavaIdentifierPart(c) && c != '.' && c != '/' && c != '-' && c != '+') {
                return false;
            }
        }
        return true;
    }

    private static boolean isMethod(String text, int from, int end) {
        String name = text.substring(from, end);
        if (name.equals("<init>") || name.equals("<clinit>")) {
            return true;
        }
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '-');
    }

    private static boolean isDescriptor(String text, int from) {
        return from == text.length() || text.indexOf(')', from) > from && text.indexOf(' ', from) < 0;
    }
}

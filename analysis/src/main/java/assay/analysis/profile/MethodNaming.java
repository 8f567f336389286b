package assay.analysis.profile;

import assay.analysis.model.MethodTable;
import java.util.regex.Pattern;

/// How a method is named in a tree.
public enum MethodNaming {
    /// Class and method as the recording has them.
    AS_RECORDED,
    /// Numbers and addresses that the JVM puts into the names of the classes it generates are cut, so that one lambda
    /// is one frame in every run: `Example$$Lambda$71.0x00007f47` becomes `Example$$Lambda`.
    STABLE;

    private static final Pattern GENERATED = Pattern.compile(
            "(\\$\\$Lambda|LambdaForm\\$[A-Za-z]+|Generated(?:Method|Constructor|SerializationConstructor)Accessor"
                    + "|\\$\\$FastClassBySpringCGLIB\\$|\\$\\$EnhancerBySpringCGLIB\\$)[$]?[0-9]*(?:[./]0x[0-9a-f]+|/[0-9]+)?");

    private static final Pattern HIDDEN = Pattern.compile("[./]0x[0-9a-f]{8,}");

    /// The qualified name of a method.
    public String name(MethodTable methods, int method) {
        String name = methods.qualifiedName(method);
        return this == AS_RECORDED ? name : stable(name);
    }

    /// The name without what differs from run to run.
    static String stable(String name) {
        if (!mayBeGenerated(name)) {
            return name;
        }
        return HIDDEN.matcher(GENERATED.matcher(name).replaceAll("$1")).replaceAll("");
    }

    /// Spares most names the expressions, which cost a short command more than all else that is done with a name.
    private static boolean mayBeGenerated(String name) {
        return name.contains("$$") || name.contains("LambdaForm$") || name.contains("Accessor") || name.contains("0x");
    }
}

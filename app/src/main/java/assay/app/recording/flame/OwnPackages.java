package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.StackTransform;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guesses which packages a person wrote.
final class OwnPackages {
    private static final List<String> LIBRARIES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "jakarta.",
            "kotlin.",
            "kotlinx.",
            "scala.",
            "groovy.",
            "org.springframework.",
            "org.apache.",
            "org.eclipse.",
            "org.hibernate.",
            "org.slf4j.",
            "io.netty.",
            "io.micrometer.",
            "reactor.",
            "ch.qos.",
            "com.fasterxml.",
            "com.google.",
            "com.zaxxer.",
            "org.junit.");

    private OwnPackages() {}

    /// The first two parts of the package in which most of the weight is that no well-known library has; empty if there
    /// is none.
    static String guess(CallTree tree) {
        Map<String, Long> weights = new HashMap<>();
        for (MethodWeight each : MethodWeight.of(tree)) {
            String name = StackTransform.packageOf(each.label());
            if (!name.isEmpty() && LIBRARIES.stream().noneMatch((name + '.')::startsWith)) {
                weights.merge(firstTwo(name), each.total(), Long::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String firstTwo(String name) {
        int first = name.indexOf('.');
        int second = first < 0 ? -1 : name.indexOf('.', first + 1);
        return second < 0 ? name : name.substring(0, second);
    }
}

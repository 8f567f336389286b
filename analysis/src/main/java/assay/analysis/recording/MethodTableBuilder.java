package assay.analysis.recording;

import assay.analysis.model.MethodTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers the distinct methods of a run.
final class MethodTableBuilder {
    private final Map<Method, Integer> numbers = new HashMap<>();
    private final List<Method> methods = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    /// Hashed and compared by hand, because what a record has for it is linked slowly at its first use.
    private record Method(String className, String name, String descriptor) {
        @Override
        public int hashCode() {
            return (className.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Method method
                    && name.equals(method.name)
                    && className.equals(method.className)
                    && descriptor.equals(method.descriptor);
        }
    }

    int intern(String className, String name, String descriptor) {
        return numbers.computeIfAbsent(new Method(once(className), once(name), once(descriptor)), added -> {
            methods.add(added);
            return methods.size() - 1;
        });
    }

    /// The same text as one object, because class names and descriptors repeat.
    private String once(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    MethodTable build() {
        return new MethodTable(
                methods.stream().map(Method::className).toArray(String[]::new),
                methods.stream().map(Method::name).toArray(String[]::new),
                methods.stream().map(Method::descriptor).toArray(String[]::new));
    }
}

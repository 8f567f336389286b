package assay.analysis.model;

import java.util.List;

/// The methods of a run as columns. A method is named once, however many chunks or class loaders it came from.
public final class MethodTable {
    /// Name of the method without a class whose frames stand for merged branches: a run has a bound on its distinct
    /// stacks, beyond which the smallest branches below a caller become one.
    public static final String MERGED = "[merged small branches]";

    private final String[] className;
    private final String[] name;
    private final String[] descriptor;

    /// Takes over the columns.
    ///
    /// @throws IllegalArgumentException if they differ in length
    public MethodTable(String[] className, String[] name, String[] descriptor) {
        if (name.length != className.length || descriptor.length != className.length) {
            throw new IllegalArgumentException("column lengths: %d, %d, %d; must be equal"
                    .formatted(className.length, name.length, descriptor.length));
        }
        this.className = className;
        this.name = name;
        this.descriptor = descriptor;
    }

    public int size() {
        return name.length;
    }

    /// Class in source form with dots (`java.util.HashMap`), empty for native and kernel functions.
    public String className(int method) {
        return className[method];
    }

    /// Method name alone (`get`), or the whole symbol of a native function.
    public String name(int method) {
        return name[method];
    }

    /// JVM descriptor (`(I)V`), empty where the recording has none.
    public String descriptor(int method) {
        return descriptor[method];
    }

    /// `java.util.HashMap.get`, or the symbol alone where there is no class.
    public String qualifiedName(int method) {
        return className[method].isEmpty() ? name[method] : className[method] + '.' + name[method];
    }

    /// All columns for whoever stores them: class names, names, descriptors.
    public List<String[]> columns() {
        return List.of(className, name, descriptor);
    }
}

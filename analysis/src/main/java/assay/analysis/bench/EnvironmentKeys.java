package assay.analysis.bench;

/// Names of the facts about what a benchmark ran on; a fact that the file does not tell is absent. Facts
/// without a name here keep the one of the tool.
public final class EnvironmentKeys {
    /// For example `OpenJDK 64-Bit Server VM`.
    public static final String VM_NAME = "vm.name";
    public static final String VM_VERSION = "vm.version";
    public static final String JDK_VERSION = "jdk.version";
    /// Arguments of the JVM, separated by blanks.
    public static final String JVM_ARGUMENTS = "jvm.args";
    /// The Java program; differs between machines without meaning.
    public static final String JVM_PATH = "jvm.path";
    /// Run time of languages other than Java, with its version.
    public static final String RUNTIME = "runtime";
    public static final String CPU = "cpu.model";
    /// Logical processors.
    public static final String CPU_COUNT = "cpu.count";
    public static final String OPERATING_SYSTEM = "os";
    public static final String ARCHITECTURE = "arch";
    public static final String HOST = "host";
    public static final String COMMIT = "commit";
    public static final String BRANCH = "branch";

    private EnvironmentKeys() {}
}

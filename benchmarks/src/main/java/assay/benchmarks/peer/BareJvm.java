package assay.benchmarks.peer;

/// Starts and ends: what every JVM process costs.
final class BareJvm {
    private BareJvm() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}

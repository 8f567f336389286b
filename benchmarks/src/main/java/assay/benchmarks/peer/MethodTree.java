package assay.benchmarks.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/// A call tree in hash maps, as programs over `jdk.jfr.consumer` usually build it.
final class MethodTree {
    private final Node root = new Node();

    /// A method in its place under its callers.
    private static final class Node {
        private final Map<String, Node> callees = new HashMap<>();
        private long total;
    }

    /// Adds a sample; one without a stack has no place in a tree.
    void add(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        if (stack == null) {
            return;
        }
        Node node = root;
        node.total++;
        List<RecordedFrame> frames = stack.getFrames();
        for (RecordedFrame frame : frames.reversed()) {
            RecordedMethod method = frame.getMethod();
            String name = method.getType().getName() + '.' + method.getName();
            node = node.callees.computeIfAbsent(name, absent -> new Node());
            node.total++;
        }
    }

    void print() {
        System.out.println("samples " + root.total);
    }
}

package assay.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.EventStream;

/// The tree by [EventStream], which parses only the event type that is asked for. Arguments: recording, event type.
final class EventStreamTree {
    private EventStreamTree() {}

    public static void main(String[] arguments) throws IOException {
        MethodTree tree = new MethodTree();
        try (EventStream stream = EventStream.openFile(Path.of(arguments[0]))) {
            stream.setReuse(true);
            stream.setOrdered(false);
            stream.onEvent(arguments[1], tree::add);
            stream.start();
        }
        tree.print();
    }
}

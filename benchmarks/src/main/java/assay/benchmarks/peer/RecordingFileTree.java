package assay.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// The tree by [RecordingFile], the way its documentation suggests. Arguments: recording, event type.
final class RecordingFileTree {
    private RecordingFileTree() {}

    public static void main(String[] arguments) throws IOException {
        MethodTree tree = new MethodTree();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(arguments[1])) {
                    tree.add(event);
                }
            }
        }
        tree.print();
    }
}

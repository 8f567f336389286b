package assay.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.stacktrace.FrameSeparator;
import org.openjdk.jmc.flightrecorder.stacktrace.FrameSeparator.FrameCategorization;
import org.openjdk.jmc.flightrecorder.stacktrace.tree.Node;
import org.openjdk.jmc.flightrecorder.stacktrace.tree.StacktraceTreeModel;

/// The tree by the parser of JDK Mission Control, which loads all events first. Arguments: recording, event type.
final class MissionControlTree {
    private MissionControlTree() {}

    public static void main(String[] arguments) throws IOException, CouldNotLoadRecordingException {
        IItemCollection events = JfrLoaderToolkit.loadEvents(new File(arguments[0]));
        StacktraceTreeModel tree = new StacktraceTreeModel(
                events.apply(ItemFilters.type(arguments[1])), new FrameSeparator(FrameCategorization.METHOD, false));
        double samples = 0;
        for (Node outermost : tree.getRoot().getChildren()) {
            samples += outermost.getCumulativeWeight();
        }
        System.out.println("samples " + Math.round(samples));
    }
}

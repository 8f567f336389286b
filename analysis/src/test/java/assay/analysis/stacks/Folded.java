package assay.analysis.stacks;

import assay.analysis.model.FrameType;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import java.util.SortedMap;
import java.util.TreeMap;

/// The samples of a profile as text, for tests to compare: `thread|root;caller:12/i;callee` to weight.
final class Folded {
    private Folded() {}

    static SortedMap<String, Long> of(Recording recording, Profile profile) {
        SortedMap<String, Long> folded = new TreeMap<>();
        Samples samples = profile.samples();
        for (int row = 0; row < samples.size(); row++) {
            String thread = samples.thread()[row] < 0
                    ? ""
                    : recording.threads().get(samples.thread()[row]).name();
            folded.merge(thread + "|" + stack(recording, samples.stack()[row]), samples.weight()[row], Long::sum);
        }
        return folded;
    }

    private static String stack(Recording recording, int node) {
        if (node == StackTable.TRUNCATED) {
            return "...";
        }
        if (node < 0) {
            return "";
        }
        StackTable stacks = recording.symbols().stacks();
        String above = stack(recording, stacks.parent()[node]);
        String frame = frame(recording, stacks.frame()[node]);
        return above.isEmpty() ? frame : above + ";" + frame;
    }

    private static String frame(Recording recording, int frame) {
        var frames = recording.symbols().frames();
        String name = recording.symbols().methods().qualifiedName(frames.method()[frame]);
        String line = frames.line()[frame] > 0 ? ":" + frames.line()[frame] : "";
        FrameType type = FrameType.ofCode(frames.type()[frame]);
        return name + line + (type == FrameType.UNKNOWN ? "" : "/" + type.name().charAt(0));
    }
}

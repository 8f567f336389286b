package assay.analysis.profile;

import java.util.Arrays;
import java.util.List;

/// Makes adjacent frames of one group one frame.
final class AdjacentFrames implements StackStep {
    private static final int NO_GROUP = -1;
    private static final String ANYTHING = "*";

    private final TrieDraft to;
    private final int[] groupOfFrame;
    private final int[] groupOfNode;

    /// @param groupOfFrame for each frame the one that stands for its group, or -1 if it stays
    private AdjacentFrames(TrieDraft to, int[] groupOfFrame, int nodes) {
        this.to = to;
        this.groupOfFrame = groupOfFrame;
        this.groupOfNode = new int[nodes];
    }

    /// The frames of a package and those below it are a group.
    static AdjacentFrames ofPackage(FrameNames names, TrieDraft to, int nodes, String name) {
        String[] classes = names.classes();
        int[] groups = new int[classes.length];
        int group = names.standIn(name, ANYTHING);
        for (int frame = 0; frame < classes.length; frame++) {
            groups[frame] = frame == group || classes[frame].startsWith(name + '.') ? group : NO_GROUP;
        }
        return new AdjacentFrames(to, padded(groups, names.size()), nodes);
    }

    /// The frames of each library that is not ours are a group.
    static AdjacentFrames ofLibraries(FrameNames names, TrieDraft to, int nodes, List<String> ours) {
        String[] classes = names.classes();
        int[] groups = new int[classes.length];
        for (int frame = 0; frame < classes.length; frame++) {
            if (names.isStandIn(frame)) {
                groups[frame] = frame;
            } else {
                groups[frame] = isOurs(classes[frame], ours) ? NO_GROUP : library(names, classes[frame]);
            }
        }
        return new AdjacentFrames(to, padded(groups, names.size()), nodes);
    }

    private static int[] padded(int[] groups, int size) {
        int[] all = Arrays.copyOf(groups, size);
        Arrays.fill(all, groups.length, size, NO_GROUP);
        return all;
    }

    private static boolean isOurs(String className, List<String> ours) {
        return ours.stream().anyMatch(prefix -> {
            boolean begins = className.startsWith(prefix);
            return begins
                    && (className.length() == prefix.length()
                            || prefix.endsWith(".")
                            || ".$".indexOf(className.charAt(prefix.length())) >= 0);
        });
    }

    private static int library(FrameNames names, String className) {
        if (className.isEmpty()) {
            return names.standIn("", "[native code]");
        }
        int last = className.lastIndexOf('.');
        if (last < 0) {
            return names.standIn("", "[no package]");
        }
        int first = className.indexOf('.');
        int second = className.indexOf('.', first + 1);
        return names.standIn(className.substring(0, second < 0 ? last : second), ANYTHING);
    }

    @Override
    public int path(int node, int parent, int frame, int above) {
        int group = groupOfFrame[frame];
        groupOfNode[node] = group;
        boolean continues = group != NO_GROUP && parent >= 0 && groupOfNode[parent] == group;
        if (continues) {
            return above;
        }
        return to.add(above, group == NO_GROUP ? frame : group);
    }

    @Override
    public boolean keepsEmpty() {
        return true;
    }
}

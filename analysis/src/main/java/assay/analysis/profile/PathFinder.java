package assay.analysis.profile;

import assay.analysis.model.StackTable;
import java.util.BitSet;
import java.util.List;

/// Follows one path of methods from the root of a trie.
final class PathFinder {
    /// Length of what a node has in common with the path, if it is not on the path.
    static final int ELSEWHERE = -1;

    private final List<BitSet> frames;
    private final int complete;
    private final int truncated;

    private PathFinder(List<BitSet> frames, int complete, int truncated) {
        this.frames = frames;
        this.complete = complete;
        this.truncated = truncated;
    }

    /// @param markTruncated whether stacks that were cut have a root of their own
    static PathFinder of(FrameNames names, List<String> path, boolean markTruncated) {
        boolean cut = path.getFirst().equals(TreeShape.TRUNCATED);
        List<String> methods = cut ? path.subList(1, path.size()) : path;
        int atTruncated = markTruncated == cut ? 0 : ELSEWHERE;
        return new PathFinder(methods.stream().map(names::named).toList(), cut ? ELSEWHERE : 0, cut ? 0 : atTruncated);
    }

    /// Number of frames on the path.
    int length() {
        return frames.size();
    }

    /// What the outermost frame of a stack continues.
    int start(int root) {
        return root == StackTable.TRUNCATED ? truncated : complete;
    }

    /// How far along the path a frame is, given how far its caller was.
    int next(int before, int frame) {
        boolean continues =
                before >= 0 && before < frames.size() && frames.get(before).get(frame);
        return continues ? before + 1 : ELSEWHERE;
    }
}

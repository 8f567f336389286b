package assay.charts.flame;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What is marked in a flame graph.
///
/// @param matches nodes that a search found, all others are dimmed; null if nothing is searched
/// @param current the match that was jumped to; -1 if none
/// @param selected the selected node; -1 if none
public record FlameMarks(@Nullable BitSet matches, int current, int selected) {
    /// Nothing is marked.
    public static final FlameMarks NONE = new FlameMarks(null, -1, -1);

    /// Whether one of the nodes `[from, until)` was found.
    boolean matchesAny(int from, int until) {
        if (matches == null) {
            return false;
        }
        int found = matches.nextSetBit(from);
        return found >= 0 && found < until;
    }
}

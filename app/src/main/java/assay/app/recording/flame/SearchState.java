package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeSearch;
import assay.analysis.unit.UnitFormat;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What a search has come to.
public sealed interface SearchState {
    /// Nothing is searched.
    record None() implements SearchState {}

    /// The text is no regular expression.
    ///
    /// @param reason one sentence
    record Invalid(String reason) implements SearchState {}

    /// Frames found.
    ///
    /// @param current the frame that was jumped to, -1 before the first jump
    record Found(CallTree tree, int root, TreeSearch search, int current) implements SearchState {
        /// Number of the current frame among those found, from 1; 0 before the first jump.
        public int position() {
            return current < 0 ? 0 : nodes().get(0, current + 1).cardinality();
        }

        public int count() {
            return nodes().cardinality();
        }

        private BitSet nodes() {
            return search.nodes();
        }

        /// `34 frames, 18.2 % of samples`: a sample counts once.
        public String text() {
            int count = count();
            String share = UnitFormat.share(search.matchedWeight(), tree.total(root));
            return count == 0 ? "no match" : UnitFormat.count(count) + (count == 1 ? " frame, " : " frames, ") + share;
        }

        /// The next frame found after the current one, around the end.
        public Found next() {
            int next = nodes().nextSetBit(current + 1);
            return new Found(tree, root, search, next >= 0 ? next : nodes().nextSetBit(0));
        }

        /// The frame found before the current one, around the start.
        public Found previous() {
            int previous = current <= 0 ? -1 : nodes().previousSetBit(current - 1);
            return new Found(tree, root, search, previous >= 0 ? previous : nodes().length() - 1);
        }
    }

    /// Nodes to highlight, null if nothing is searched.
    default @Nullable BitSet highlighted() {
        return this instanceof Found found ? found.search().nodes() : null;
    }
}

package assay.analysis.profile;

/// One transform at work: told of each node of a trie after its parent, it puts what stays of it into a new trie.
/// A node is where a path leads through and where a stack ends; the two may fare differently.
interface StackStep {
    /// Moves a node of which `above` is the new parent: a node of the new trie,
    /// [assay.analysis.model.StackTable#COMPLETE], [assay.analysis.model.StackTable#TRUNCATED] or
    /// [RewrittenStacks#DROPPED].
    ///
    /// @param parent parent before
    /// @return as `above`
    int path(int node, int parent, int frame, int above);

    /// What becomes of a stack that ends at a node, given what `path` made of the node.
    default int end(int node, int frame, int path) {
        return path;
    }

    /// Whether stacks without any frame stay.
    boolean keepsEmpty();
}

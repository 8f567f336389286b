package assay.analysis.profile;

import assay.analysis.job.Cancellation;

/// Two call trees laid on one shape: the union of their nodes by label, in preorder with siblings ordered by label;
/// node 0 is the root. Weights stay those of each tree, so shares of total can be compared.
/// Hot path: parallel arrays per node.
public final class TreeDiff {
    static final int ABSENT = -1;

    private final CallTree base;
    private final CallTree candidate;
    private final int[] parent;
    private final int[] end;
    private final int[] baseNode;
    private final int[] candidateNode;

    TreeDiff(CallTree base, CallTree candidate, int[] parent, int[] end, int[] baseNode, int[] candidateNode) {
        this.base = base;
        this.candidate = candidate;
        this.parent = parent;
        this.end = end;
        this.baseNode = baseNode;
        this.candidateNode = candidateNode;
    }

    /// Lays `candidate` over `base`; nodes without weight on both sides are left out.
    ///
    /// @throws IllegalArgumentException if one is reversed and the other is not
    public static TreeDiff of(CallTree base, CallTree candidate) {
        return of(base, candidate, new Cancellation());
    }

    /// Compares as [#of(CallTree, CallTree)].
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static TreeDiff of(CallTree base, CallTree candidate, Cancellation cancellation) {
        if (base.shape().reversed() != candidate.shape().reversed()) {
            throw new IllegalArgumentException("reversed: only one of the two trees; must be both or none");
        }
        return new TreeUnion(base, candidate).toDiff(cancellation);
    }

    public int size() {
        return parent.length;
    }

    /// Parent of a node; -1 for the root.
    public int parent(int node) {
        return parent[node];
    }

    /// First node after the subtree of `node`, as in [TreeShape#end].
    public int end(int node) {
        return end[node];
    }

    public String label(int node) {
        return baseNode[node] >= 0
                ? base.shape().label(baseNode[node])
                : candidate.shape().label(candidateNode[node]);
    }

    public long baseTotal(int node) {
        return baseNode[node] < 0 ? 0 : base.total(baseNode[node]);
    }

    public long candidateTotal(int node) {
        return candidateNode[node] < 0 ? 0 : candidate.total(candidateNode[node]);
    }

    public long baseSelf(int node) {
        return baseNode[node] < 0 ? 0 : base.self(baseNode[node]);
    }

    public long candidateSelf(int node) {
        return candidateNode[node] < 0 ? 0 : candidate.self(candidateNode[node]);
    }

    /// Share of the base's total weight, 0 to 1.
    public double baseShare(int node) {
        return share(baseTotal(node), base.total(0));
    }

    /// Share of the candidate's total weight, 0 to 1.
    public double candidateShare(int node) {
        return share(candidateTotal(node), candidate.total(0));
    }

    /// Change of the share of total, in percentage points.
    public double deltaPoints(int node) {
        return 100 * (candidateShare(node) - baseShare(node));
    }

    /// Change of the share of self weight, in percentage points.
    public double selfDeltaPoints(int node) {
        return 100 * (share(candidateSelf(node), candidate.total(0)) - share(baseSelf(node), base.total(0)));
    }

    /// Share of the samples on both sides together, 0 to 1: the mean of the two shares, so that widths of children
    /// never
    /// exceed their parent's.
    public double meanShare(int node) {
        return (baseShare(node) + candidateShare(node)) / 2;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

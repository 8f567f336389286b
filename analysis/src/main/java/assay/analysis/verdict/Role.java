package assay.analysis.verdict;

import assay.analysis.stat.Center;

/// What a measured number is to its benchmark, which decides how far a busy host spoils it.
public enum Role {
    /// The benchmark's own score: moves with the host, and shows how noisy the host was.
    SCORE(Center.MEAN),
    /// A secondary number that moves with the host, such as bytes per second or time in garbage collection.
    TIMED(Center.MEAN),
    /// A number of things per operation, such as `gc.alloc.rate.norm`, which a busy host leaves alone. The
    /// median stands for a fork, as single iterations leap.
    COUNTED(Center.MEDIAN);

    private final Center center;

    Role(Center center) {
        this.center = center;
    }

    /// What stands for the iterations of a fork.
    public Center center() {
        return center;
    }
}

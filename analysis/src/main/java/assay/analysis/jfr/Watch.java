package assay.analysis.jfr;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;

/// Reports the progress of reading and heeds its cancellation, cheaply enough to be asked often. A chunk is gone over
/// in several passes; each pass counts as its share of the chunk's bytes.
public final class Watch {
    private static final int REPORTS = 200;

    private final Progress progress;
    private final Cancellation cancellation;
    private final long bytes;
    private String stage = "Reading";
    private long chunkStart;
    private long chunkEnd;
    private double passStart;
    private double passShare;
    private long next;

    /// @param bytes size of the file
    public Watch(Progress progress, Cancellation cancellation, long bytes) {
        this.progress = progress;
        this.cancellation = cancellation;
        this.bytes = bytes;
    }

    public void chunk(String name, long start, long end) {
        stage = name;
        chunkStart = start;
        chunkEnd = end;
        next = start;
        pass(0, 0);
        at(start);
    }

    /// Begins a pass over the chunk.
    ///
    /// @param start share of the chunk's work done before, from 0 to 1
    /// @param share share of this pass
    public void pass(double start, double share) {
        passStart = start;
        passShare = share;
    }

    public void check() {
        cancellation.check();
    }

    /// To be called at least every few milliseconds.
    public void at(long position) {
        check();
        double done = passStart * (chunkEnd - chunkStart) + passShare * (position - chunkStart);
        long total = chunkStart + (long) done;
        if (total >= next) {
            progress.report(stage, Math.min(total, bytes), bytes);
            next = total + bytes / REPORTS + 1;
        }
    }
}

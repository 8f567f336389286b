package assay.analysis.jfr;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;

/// Reports the progress of reading and heeds its cancellation, cheaply enough to be asked often. Each part of the work
/// has a watch of its own; together they report the share of the file that is done.
public final class Watch {
    private static final int REPORTS = 200;

    private final Meter meter;
    private final double share;
    private long last;

    /// What all parts have done.
    private static final class Meter {
        private final Progress progress;
        private final Cancellation cancellation;
        private final long bytes;
        private String stage = "Reading";
        private double done;
        private double next;

        Meter(Progress progress, Cancellation cancellation, long bytes) {
            this.progress = progress;
            this.cancellation = cancellation;
            this.bytes = bytes;
        }

        synchronized void stage(String name) {
            stage = name;
            report();
        }

        synchronized void add(double work) {
            done += work;
            if (done >= next) {
                report();
            }
        }

        private void report() {
            progress.report(stage, Math.min((long) done, bytes), bytes);
            next = done + (double) bytes / REPORTS;
        }
    }

    /// @param bytes size of the file
    public Watch(Progress progress, Cancellation cancellation, long bytes) {
        this(new Meter(progress, cancellation, bytes), 0, 0);
    }

    private Watch(Meter meter, long start, double share) {
        this.meter = meter;
        this.last = start;
        this.share = share;
    }

    /// Says what is being done now.
    public void stage(String name) {
        meter.stage(name);
    }

    /// A watch over one pass over a stretch of the file.
    ///
    /// @param start where the pass starts
    /// @param weight share of this pass in the work on the stretch, from 0 to 1
    public Watch pass(long start, double weight) {
        return new Watch(meter, start, weight);
    }

    /// @throws java.util.concurrent.CancellationException if cancelled
    public void check() {
        meter.cancellation.check();
    }

    /// What [#check] asks.
    public Cancellation cancellation() {
        return meter.cancellation;
    }

    /// The pass has come this far; to be called at least every few milliseconds.
    public void at(long position) {
        check();
        long step = position - last;
        if (step > 0 && share > 0) {
            last = position;
            meter.add(step * share);
        }
    }
}

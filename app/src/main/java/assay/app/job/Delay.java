package assay.app.job;

import java.time.Duration;

/// Does something later, on the thread of the window.
@FunctionalInterface
public interface Delay {
    void after(Duration delay, Runnable task);
}

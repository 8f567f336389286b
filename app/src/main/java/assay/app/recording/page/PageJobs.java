package assay.app.recording.page;

import assay.app.job.Job;
import assay.app.job.JobHandle;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The background work of one page: of each name the newest job only, and none while the page is hidden.
public final class PageJobs {
    private final JobRunner runner;
    private final String key;
    private final Map<String, JobHandle> asked = new HashMap<>();

    /// @param key tells the jobs of this page from those of others: `17/flame`
    public PageJobs(JobRunner runner, String key) {
        this.runner = runner;
        this.key = key;
    }

    /// Asks for something; an older job of this name is cancelled and not heard of again.
    public <T> void ask(Lane lane, String name, Job<T> job, Consumer<? super JobState<T>> states) {
        asked.put(name, runner.submit(lane, key + '/' + name, job, states));
    }

    /// Cancels everything; what runs ends as [JobState.Cancelled].
    public void cancel() {
        asked.values().forEach(JobHandle::cancel);
        asked.clear();
    }
}

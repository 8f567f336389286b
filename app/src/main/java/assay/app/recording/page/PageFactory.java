package assay.app.recording.page;

/// Makes a page that was not shown yet.
@FunctionalInterface
public interface PageFactory {
    /// Quick: what takes time is a job that the page starts when it is shown.
    RecordingPage open(PageContext context);
}

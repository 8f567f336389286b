package assay.app.start;

import assay.analysis.unit.UnitFormat;
import assay.app.failure.FailureMessages;
import assay.app.failure.FailureWindow;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.settings.SettingsModel;
import assay.app.shell.FileOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// What the start screen offers.
public final class StartViewModel {
    private final SettingsModel settings;
    private final SampleRecordings recordings;
    private final FileOpening opening;
    private final JobRunner runner;
    private final FailureMessages failures;
    private final FailureWindow failureWindow;
    private final InstantSource clock;
    private final ObservableList<RecentFile> recent = FXCollections.observableArrayList();
    private final ObservableList<RecentFile> readRecent = FXCollections.unmodifiableObservableList(recent);
    private final ObservableList<SampleRecording> samples = FXCollections.observableArrayList();
    private final ObservableList<SampleRecording> readSamples = FXCollections.unmodifiableObservableList(samples);

    public StartViewModel(
            SettingsModel settings,
            SampleRecordings recordings,
            FileOpening opening,
            JobRunner runner,
            FailureMessages failures,
            FailureWindow failureWindow,
            InstantSource clock) {
        this.settings = settings;
        this.recordings = recordings;
        this.opening = opening;
        this.runner = runner;
        this.failures = failures;
        this.failureWindow = failureWindow;
        this.clock = clock;
        settings.recent().addListener((ListChangeListener<Path>) _ -> refresh());
    }

    ObservableList<RecentFile> recent() {
        return readRecent;
    }

    ObservableList<SampleRecording> samples() {
        return readSamples;
    }

    /// Looks again at which recent files are there.
    void refresh() {
        List<Path> paths = List.copyOf(settings.recent());
        runner.submit(Lane.IO, "start recent", (_, _) -> look(paths), state -> follow(state, recent));
        if (samples.isEmpty()) {
            runner.submit(Lane.IO, "start samples", (_, _) -> recordings.list(), state -> follow(state, samples));
        }
    }

    private static List<RecentFile> look(List<Path> paths) throws IOException {
        List<RecentFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(RecentFile.of(path));
        }
        return files;
    }

    /// Size and age of a file, or that it is missing.
    String describe(RecentFile file) {
        return switch (file) {
            case RecentFile.Present there ->
                UnitFormat.bytes(there.sizeBytes()) + "  \u00b7  " + Age.of(there.modified(), clock.instant());
            case RecentFile.Missing _ -> "missing";
        };
    }

    void open(RecentFile file) {
        opening.open(List.of(file.path()));
    }

    void forget(RecentFile file) {
        settings.forget(file.path());
    }

    /// Opens a missing file at its new place.
    void relocate(RecentFile file, List<Path> chosen) {
        settings.forget(file.path());
        opening.open(chosen);
    }

    void open(SampleRecording sample) {
        runner.submit(Lane.IO, "start sample", (_, _) -> recordings.copy(sample), state -> {
            if (state instanceof JobState.Done<Path>(Path file)) {
                opening.open(List.of(file));
            }
            showFailure(state, sample.title());
        });
    }

    private <T> void follow(JobState<List<T>> state, ObservableList<T> target) {
        if (state instanceof JobState.Done<List<T>>(List<T> found)) {
            target.setAll(found);
        }
        showFailure(state, "Start screen");
    }

    private void showFailure(JobState<?> state, String subject) {
        if (state instanceof JobState.Failed<?>(Throwable failure)) {
            failureWindow.show(failures.of(failure, subject), _ -> {});
        }
    }
}

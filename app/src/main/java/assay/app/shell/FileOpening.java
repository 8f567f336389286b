package assay.app.shell;

import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import assay.app.failure.FailureMessages;
import assay.app.failure.FailureWindow;
import assay.app.failure.NextStep;
import assay.app.failure.UserMessage;
import assay.app.job.JobLabel;
import assay.app.job.JobResult;
import assay.app.job.JobState;
import assay.app.job.JobsModel;
import assay.app.job.Lane;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import assay.app.runs.FailureText;
import assay.app.runs.ImportStatus;
import assay.app.runs.RunImporter;
import assay.app.settings.SettingsModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens files from wherever they come: menu, drop, start screen, command line. JavaFX thread only.
public final class FileOpening {
    private final JobsModel jobs;
    private final RunImporter importer;
    private final Navigator navigator;
    private final SettingsModel settings;
    private final Toasts toasts;
    private final FailureMessages failures;
    private final FailureWindow failureWindow;
    private final BiConsumer<NextStep, Path> otherSteps;
    private final Runnable runsChanged;
    private final ReadOnlyObjectWrapper<List<Path>> pair = new ReadOnlyObjectWrapper<>(List.of());

    /// @param otherSteps takes what the user chose after a failure of a file, unless it is to try again
    /// @param runsChanged called after runs were added
    public FileOpening(
            JobsModel jobs,
            RunImporter importer,
            Navigator navigator,
            SettingsModel settings,
            Toasts toasts,
            FailureMessages failures,
            FailureWindow failureWindow,
            BiConsumer<NextStep, Path> otherSteps,
            Runnable runsChanged) {
        this.jobs = jobs;
        this.importer = importer;
        this.navigator = navigator;
        this.settings = settings;
        this.toasts = toasts;
        this.failures = failures;
        this.failureWindow = failureWindow;
        this.otherSteps = otherSteps;
        this.runsChanged = runsChanged;
    }

    /// Two files that were dropped and wait for the answer whether to compare them; else empty.
    ReadOnlyObjectProperty<List<Path>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /// Takes files that were dropped on the window. Of two, the user is asked what to do with them.
    public void drop(List<Path> paths) {
        if (paths.size() == 2) {
            pair.set(List.copyOf(paths));
        } else {
            open(paths);
        }
    }

    /// Answers the question after a drop of two files.
    void answerPair(Consumer<List<Path>> answer) {
        List<Path> files = pair.get();
        pair.set(List.of());
        answer.accept(files);
    }

    /// Imports files and folders, and shows what came of them.
    public void open(List<Path> paths) {
        submit(paths, this::show);
    }

    /// Imports two files and compares them, the first as baseline.
    public void compare(List<Path> two) {
        submit(two, report -> {
            if (report.opened().size() == 2) {
                navigator.go(new Place.Compare(id(report, 0), id(report, 1)));
            } else {
                show(report);
            }
        });
    }

    private static long id(ImportReport report, int index) {
        return report.opened().get(index).result().run().id();
    }

    private void submit(List<Path> paths, Consumer<ImportReport> then) {
        if (paths.isEmpty()) {
            return;
        }
        String subject = paths.size() == 1 ? paths.getFirst().toString() : paths.size() + " files";
        String title = "Opening " + (paths.size() == 1 ? name(paths.getFirst()) : subject);
        jobs.run(
                Lane.IO,
                new JobLabel(title, subject, UnitFormat::bytes),
                (progress, cancellation) -> new ImportBatch(importer).read(paths, progress, cancellation),
                report -> new JobResult(report.text(), () -> goTo(report)),
                state -> follow(state, paths, subject, then));
    }

    private void follow(JobState<ImportReport> state, List<Path> paths, String subject, Consumer<ImportReport> then) {
        switch (state) {
            case JobState.Done<ImportReport>(ImportReport report) -> {
                report.opened().reversed().forEach(one -> settings.remember(one.file()));
                runsChanged.run();
                then.accept(report);
            }
            case JobState.Failed<ImportReport>(Throwable failure) -> tell(failures.of(failure, subject), paths);
            case JobState.Idle<ImportReport> _,
                    JobState.Running<ImportReport> _,
                    JobState.Cancelled<ImportReport> _ -> {}
        }
    }

    private void tell(UserMessage message, List<Path> paths) {
        failureWindow.show(message, step -> {
            if (step == NextStep.TRY_AGAIN) {
                open(paths);
            } else {
                otherSteps.accept(step, paths.getFirst());
            }
        });
    }

    private void show(ImportReport report) {
        goTo(report);
        if (!report.refused().isEmpty()) {
            tell(
                    refusals(report),
                    report.refused().stream().map(ImportReport.Refused::file).toList());
        } else if (report.opened().size() == 1) {
            showIfKnown(report.opened().getFirst());
        } else {
            toasts.show(Toast.of(report.text()));
        }
    }

    private void showIfKnown(ImportReport.Opened opened) {
        if (opened.result().status() == ImportStatus.DUPLICATE) {
            Run run = opened.result().run();
            toasts.show(Toast.of("Already in your library as \u201c%s\u201d.".formatted(run.name())));
        }
    }

    private void goTo(ImportReport report) {
        navigator.go(report.opened().size() == 1 ? new Place.Recording(id(report, 0)) : new Place.Library());
    }

    private static UserMessage refusals(ImportReport report) {
        int all = report.opened().size() + report.refused().size();
        String files =
                report.refused().stream().map(one -> one.file().toString()).collect(Collectors.joining("\n"));
        String reasons = report.refused().stream()
                .map(one -> FailureText.of(one.reason()))
                .collect(Collectors.joining("\n\n"));
        return new UserMessage(
                "%d of %d files could not be opened".formatted(report.refused().size(), all),
                files,
                reasons,
                List.of(NextStep.TRY_AGAIN),
                report.text());
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}

package assay.app.recording;

import assay.analysis.model.Run;
import assay.app.edit.Edit;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.runs.LocatedRecording;
import assay.app.shell.Toast;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Finds the file of a run that lies somewhere else now. Its checksum must be that of what was imported.
final class MovedRecording {
    private final RecordingServices services;
    private final Run run;
    private final Consumer<Path> moved;
    private Path file;

    /// @param moved told where the file lies, after the store was written
    MovedRecording(RecordingServices services, Run run, Consumer<Path> moved) {
        this.services = services;
        this.run = run;
        this.moved = moved;
        file = run.source().path();
    }

    /// Asks for the file.
    void ask() {
        services.picker().chooseFiles(this::check);
    }

    private void check(List<Path> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        Path now = chosen.getFirst().toAbsolutePath();
        LocatedRecording there = new LocatedRecording(now, run, services.store(), services.inputs());
        services.jobs()
                .submit(
                        Lane.IO,
                        "locate/" + run.id(),
                        (progress, cancellation) -> {
                            there.requireSame(progress, cancellation);
                            return now;
                        },
                        this::checked);
    }

    private void checked(JobState<Path> state) {
        switch (state) {
            case JobState.Done<Path>(Path now) -> services.edits().apply(new Move(file, now));
            case JobState.Failed<Path> failed ->
                services.toasts()
                        .show(Toast.of("Not taken: "
                                + services.failures()
                                        .of(failed.failure(), run.name())
                                        .what()));
            case JobState.Idle<Path> _, JobState.Running<Path> _, JobState.Cancelled<Path> _ -> {}
        }
    }

    private void write(Path now) {
        services.jobs()
                .submit(
                        Lane.STORE,
                        "relocate/" + run.id() + "/" + now,
                        (_, _) -> {
                            services.store().relocate(run.id(), now);
                            return now;
                        },
                        this::written);
    }

    private void written(JobState<Path> state) {
        switch (state) {
            case JobState.Done<Path>(Path now) -> {
                file = now;
                services.toasts().show(Toast.of("The recording is read from " + now + "."));
                moved.accept(now);
            }
            case JobState.Failed<Path> failed ->
                services.toasts()
                        .show(Toast.of(services.failures()
                                .of(failed.failure(), run.name())
                                .what()));
            case JobState.Idle<Path> _, JobState.Running<Path> _, JobState.Cancelled<Path> _ -> {}
        }
    }

    private final class Move implements Edit {
        private final Path before;
        private final Path now;

        Move(Path before, Path now) {
            this.before = before;
            this.now = now;
        }

        @Override
        public String label() {
            return "location of “" + run.name() + "”";
        }

        @Override
        public void apply() {
            write(now);
        }

        @Override
        public void revert() {
            write(before);
        }
    }
}

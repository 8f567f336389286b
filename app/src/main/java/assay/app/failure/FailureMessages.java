package assay.app.failure;

import static assay.app.failure.NextStep.CHOOSE_ANOTHER_FILE;
import static assay.app.failure.NextStep.OPEN_FOLDER;
import static assay.app.failure.NextStep.OPEN_LOG_FOLDER;
import static assay.app.failure.NextStep.TRY_AGAIN;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.recording.RecordingException;
import assay.app.input.InputException;
import assay.app.runs.FileChangedException;
import assay.storage.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// Turns failures into words; the only place that does so for the window.
public final class FailureMessages {
    private final FailureDetails details;

    /// @param version of the program
    public FailureMessages(String version) {
        details = new FailureDetails(version);
    }

    /// @param subject the file, store or view it happened to
    public UserMessage of(Throwable failure, String subject) {
        return switch (failure) {
            case RecordingException recording -> ofRecording(recording, subject);
            case StoreException store -> ofStore(store, subject);
            case InputException input -> ofInput(input, subject);
            case BenchmarkException results -> ofInput(results, subject);
            case IOException io -> ofFile(io, subject);
            case OutOfMemoryError memory ->
                message(
                        "Not enough memory",
                        subject,
                        "It needs more than the %d MiB that Assay may use. Close other runs and try again, or start Assay with a larger -Xmx."
                                .formatted(Runtime.getRuntime().maxMemory() >> 20),
                        List.of(TRY_AGAIN),
                        memory);
            default ->
                message(
                        "Assay made a mistake",
                        subject,
                        "This is a bug in Assay, not in what you did. Your runs are safe in the store. Copy the details into a bug report; the log file has them too.",
                        List.of(OPEN_LOG_FOLDER),
                        failure);
        };
    }

    private UserMessage ofInput(IOException failure, String subject) {
        return message(
                "This file cannot be opened",
                subject,
                withoutName(failure, subject),
                List.of(CHOOSE_ANOTHER_FILE, OPEN_FOLDER),
                failure);
    }

    private UserMessage ofRecording(RecordingException failure, String subject) {
        String why = withoutName(failure, subject);
        return switch (failure) {
            case RecordingException.NotARecording _ ->
                message(
                        "This file is not a recording",
                        subject,
                        why,
                        List.of(CHOOSE_ANOTHER_FILE, OPEN_FOLDER),
                        failure);
            case RecordingException.UnsupportedVersion _ ->
                message(
                        "This recording's format is not supported",
                        subject,
                        why,
                        List.of(CHOOSE_ANOTHER_FILE),
                        failure);
            case RecordingException.Damaged _ ->
                message(
                        "This recording is damaged beyond reading",
                        subject,
                        why,
                        List.of(CHOOSE_ANOTHER_FILE, OPEN_FOLDER),
                        failure);
        };
    }

    private UserMessage ofStore(StoreException failure, String subject) {
        return switch (failure) {
            case StoreException.Busy _ -> store("The store is busy", failure, subject, TRY_AGAIN);
            case StoreException.Damaged _ -> store("The store is damaged", failure, subject, OPEN_FOLDER);
            case StoreException.NotAStore _ -> store("This file is not a store", failure, subject, OPEN_FOLDER);
            case StoreException.TooNew _ -> store("The store is of a newer Assay", failure, subject, OPEN_FOLDER);
            case StoreException.ReadOnly _ -> store("The store cannot be written", failure, subject, OPEN_FOLDER);
            case StoreException.Full _ -> store("The disk is full", failure, subject, TRY_AGAIN);
            case StoreException.Unreachable _ -> store("The store cannot be opened", failure, subject, TRY_AGAIN);
            case StoreException.Missing _ -> store("This run is no longer in the store", failure, subject, TRY_AGAIN);
            case StoreException.Failed _ -> store("The store failed", failure, subject, OPEN_LOG_FOLDER);
        };
    }

    private UserMessage store(String what, StoreException failure, String subject, NextStep step) {
        return message(what, subject, text(failure), List.of(step), failure);
    }

    private UserMessage ofFile(IOException failure, String subject) {
        return switch (failure) {
            case NoSuchFileException _ ->
                message(
                        "The file is gone",
                        subject,
                        "There is no file at this place any more. It may have been moved, renamed or deleted, or its disk is not connected.",
                        List.of(CHOOSE_ANOTHER_FILE),
                        failure);
            case AccessDeniedException _ ->
                message(
                        "The file may not be read",
                        subject,
                        "Your account has no permission for it. Change its permissions, or copy it to a place you own.",
                        List.of(TRY_AGAIN, CHOOSE_ANOTHER_FILE),
                        failure);
            case FileChangedException _ ->
                message(
                        "The file changed while it was read",
                        subject,
                        text(failure)
                                + " Nothing was stored. Wait until the recording has stopped, then open it again.",
                        List.of(TRY_AGAIN),
                        failure);
            case FileSystemException system
            when system.getReason() != null ->
                message("The file cannot be used", subject, system.getReason() + ".", List.of(TRY_AGAIN), failure);
            default -> message("Reading or writing failed", subject, text(failure) + ".", List.of(TRY_AGAIN), failure);
        };
    }

    /// The reader's sentences begin with the file's name, which the message shows on a line of its own already.
    private static String withoutName(IOException failure, String subject) {
        String text = text(failure);
        return text.startsWith(subject + " ") ? "The file" + text.substring(subject.length()) : text;
    }

    private static String text(Throwable failure) {
        String text = failure.getMessage();
        return text == null ? failure.getClass().getSimpleName() : text;
    }

    private UserMessage message(String what, String subject, String why, List<NextStep> steps, Throwable failure) {
        return new UserMessage(what, subject, why, steps, details.of(failure));
    }
}

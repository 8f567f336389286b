package assay.app.recording;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.SourceFile;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.recording.RecordingReader;
import assay.app.recording.data.RunParts;
import assay.app.runs.FileRun;
import assay.app.runs.RunSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// A recording of our own samples, read by Assay and, as the independent truth, by `jdk.jfr.consumer`.
public record SampleRecording(Path file, Recording recording) {
    public static SampleRecording read(String name) {
        Path file = Path.of(System.getProperty("assay.root"), "samples", "recordings", name + ".jfr");
        try {
            return new SampleRecording(file, RecordingReader.read(file, Progress.NONE, new Cancellation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Run run(long id) {
        return new Run(
                id,
                RunKind.RECORDING,
                String.valueOf(file.getFileName()),
                "default",
                recording.facts().start(),
                recording.facts().durationNanos(),
                recording.facts().jvm().version(),
                new TreeMap<>(),
                false,
                Instant.EPOCH,
                new SourceFile(file, 1, "00"));
    }

    public RecordingSummary summary() {
        return new RecordingSummary(
                recording.facts(),
                recording.profiles().stream().map(Profile::summary).toList(),
                recording.problems());
    }

    /// The recording as if it were stored.
    public RunSource source(long id) {
        return new FileRun(run(id), recording, true);
    }

    public ProfileData data(String event) {
        Profile profile = recording.profiles().stream()
                .filter(each -> each.summary().event().equals(event))
                .findFirst()
                .orElseThrow();
        return new ProfileData(profile, recording.symbols(), recording.threads());
    }

    /// The recording as the pages of its screen read it.
    public RunParts parts() {
        return new Parts(this);
    }

    /// Parts of a recording that was read anew.
    public static class Parts implements RunParts {
        private final SampleRecording sample;

        public Parts(SampleRecording sample) {
            this.sample = sample;
        }

        @Override
        public Symbols symbols() {
            return sample.recording().symbols();
        }

        @Override
        public List<ThreadInfo> threads() {
            return sample.recording().threads();
        }

        @Override
        public Samples samples(String event) {
            return sample.data(event).profile().samples();
        }

        @Override
        public boolean measured() {
            return true;
        }

        @Override
        public List<Metric> metrics() {
            return sample.recording().measurements().metrics();
        }

        @Override
        public Optional<Series> series(String name) {
            return sample.recording().measurements().series().stream()
                    .filter(series -> series.name().equals(name))
                    .findFirst();
        }

        @Override
        public Optional<FactTable> table(String name) {
            return sample.recording().measurements().tables().stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst();
        }

        @Override
        public Measurements measurements() {
            return sample.recording().measurements();
        }
    }

    /// The events of one type, as the JDK reads them.
    public List<RecordedEvent> events(String type) {
        return events(file, type);
    }

    /// The events of one type of any recording, as the JDK reads them.
    public static List<RecordedEvent> events(Path file, String type) {
        List<RecordedEvent> events = new ArrayList<>();
        try (RecordingFile reader = new RecordingFile(file)) {
            while (reader.hasMoreEvents()) {
                RecordedEvent event = reader.readEvent();
                if (event.getEventType().getName().equals(type)) {
                    events.add(event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    /// Whether a method is on the stack of an event.
    public static boolean hasFrame(RecordedEvent event, String method) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> name(frame).equals(method));
    }

    /// `java.util.regex.Pattern.compile`.
    public static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + '.' + frame.getMethod().getName();
    }
}

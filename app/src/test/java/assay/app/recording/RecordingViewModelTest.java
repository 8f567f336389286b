package assay.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.ThreadWeight;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingViewModelTest {
    private static final String COMPILE = "java.util.regex.Pattern.compile";

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    private RecordingViewModel model;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("cpu-hotspot-before");
        events = sample.events("jdk.CPUTimeSample");
    }

    @BeforeEach
    void open() {
        model = new RecordingViewModel(
                sample.run(1),
                sample.summary(),
                new FlameQuery(sample.summary().facts(), sample::data),
                JobRunner.on(Runnable::run, Runnable::run));
    }

    private CallTree tree() {
        return model.answerProperty().get().tree();
    }

    @Test
    void opensWithTheCpuProfile() {
        assertThat(model.profileProperty().get().event()).isEqualTo("jdk.CPUTimeSample");
        assertThat(model.stateProperty().get()).isInstanceOf(JobState.Done.class);
        assertThat(tree().total(0)).isEqualTo(events.size());
    }

    @Test
    void aBrushedRangeCountsWhatTheJdkCountsInIt() {
        long start = sample.summary().facts().startNanos();
        TimeRange range = new TimeRange(start + 2_000_000_000L, start + 5_500_000_000L);
        model.rangeProperty().set(range);
        long expected = events.stream()
                .mapToLong(event -> Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS))
                .filter(time -> time >= range.fromNanos() && time < range.toNanos())
                .count();
        assertThat(expected).isBetween(1L, events.size() - 1L);
        assertThat(tree().total(0)).isEqualTo(expected);
        assertThat(model.chips()).extracting(FilterChip::text).containsExactly("time 2.00 s – 5.50 s");
        model.chips().getFirst().remove().run();
        assertThat(tree().total(0)).isEqualTo(events.size());
    }

    @Test
    void choosingAThreadCountsItsSamplesOnly() {
        ThreadWeight heaviest = model.answerProperty().get().threads().getFirst();
        model.threadsProperty().set(Set.of(heaviest.thread()));
        long expected = events.stream()
                .filter(event -> event.getThread("eventThread") != null
                        && heaviest.name().equals(event.getThread("eventThread").getJavaName()))
                .count();
        assertThat(expected).isPositive();
        assertThat(tree().total(0)).isEqualTo(expected);
        assertThat(model.chips()).extracting(FilterChip::text).containsExactly("thread " + heaviest.name());
    }

    @Test
    void searchCountsASampleOnceAndStepsThroughItsFrames() {
        model.searchTextProperty().set("^java\\.util\\.regex\\.Pattern\\.compile$");
        long expected = events.stream()
                .filter(event -> SampleRecording.hasFrame(event, COMPILE))
                .count();
        SearchState.Found found = (SearchState.Found) model.searchProperty().get();
        assertThat(found.search().matchedSamples()).isEqualTo(expected);
        assertThat(found.position()).isZero();
        model.nextMatch();
        assertThat(((SearchState.Found) model.searchProperty().get()).position())
                .isEqualTo(1);
        model.previousMatch();
        assertThat(((SearchState.Found) model.searchProperty().get()).position())
                .isEqualTo(found.count());
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        model.searchTextProperty().set("a(b");
        assertThat(model.searchProperty().get()).isEqualTo(new SearchState.Invalid("Unclosed group at character 4"));
        model.searchTextProperty().set("");
        assertThat(model.searchProperty().get()).isInstanceOf(SearchState.None.class);
    }

    @Test
    void focusingKeepsTheSamplesThroughAMethod() {
        model.focus(COMPILE);
        long expected = events.stream()
                .filter(event -> SampleRecording.hasFrame(event, COMPILE))
                .count();
        assertThat(tree().total(0)).isEqualTo(expected);
        assertThat(tree().shape().label(1)).isEqualTo(COMPILE);
        model.hide(COMPILE);
        assertThat(model.shapeProperty().get().focus()).isNull();
        assertThat(tree().total(0)).isEqualTo(events.size());
        model.clearFilters();
        assertThat(model.chips()).isEmpty();
    }

    @Test
    void anotherProfileForgetsThreadsAndZoom() {
        model.threadsProperty().set(Set.of(0));
        model.zoomedProperty().set(3);
        model.profileProperty()
                .set(model.profiles().stream()
                        .max(Comparator.comparing(profile -> profile.kind()))
                        .orElseThrow());
        assertThat(model.threadsProperty().get()).isEmpty();
        assertThat(model.zoomedProperty().get()).isZero();
        assertThat(tree().total(0)).isEqualTo(model.profileProperty().get().weight());
    }

    @Test
    void aFailedQuestionLeavesTheLastAnswer() {
        RecordingViewModel broken = new RecordingViewModel(
                sample.run(1),
                sample.summary(),
                new FlameQuery(sample.summary().facts(), _ -> {
                    throw new IllegalStateException("profile: gone");
                }),
                JobRunner.on(Runnable::run, Runnable::run));
        assertThat(broken.stateProperty().get()).isInstanceOf(JobState.Failed.class);
        assertThat(broken.answerProperty().get()).isNull();
    }
}

package assay.app.recording.flame;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.StackTransform;
import assay.analysis.profile.ThreadWeight;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.recording.SampleRecording;
import assay.app.recording.data.RunData;
import assay.app.recording.data.RunParts;
import assay.app.recording.page.PageJobs;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.FrameRule;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionChips;
import assay.app.recording.select.SelectionModel;
import assay.app.recording.select.ThreadChoice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlameModelTest {
    private static final String COMPILE = "java.util.regex.Pattern.compile";

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    private SelectionModel selection;
    private FlameModel model;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("cpu-hotspot-before");
        events = sample.events("jdk.CPUTimeSample");
    }

    @BeforeEach
    void open() {
        selection = new SelectionModel(Selection.of("jdk.CPUTimeSample"));
        model = model(sample.parts());
        model.follow();
    }

    private FlameModel model(RunParts parts) {
        return new FlameModel(
                sample.summary(),
                selection,
                new FlameQuery(new RunData(sample.summary().profiles(), parts)),
                new PageJobs(JobRunner.on(Runnable::run, Runnable::run), "1/flame"));
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
        selection.brush(range, false);
        long expected = events.stream()
                .mapToLong(event -> Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS))
                .filter(time -> time >= range.fromNanos() && time < range.toNanos())
                .count();
        assertThat(expected).isBetween(1L, events.size() - 1L);
        assertThat(tree().total(0)).isEqualTo(expected);
        SelectionChips.Part chip = SelectionChips.of(selection.get(), start).getFirst();
        assertThat(chip.text()).isEqualTo("time 2.00 s – 5.50 s");
        chip.chip(selection).remove().run();
        assertThat(tree().total(0)).isEqualTo(events.size());
    }

    @Test
    void choosingAThreadCountsItsSamplesOnly() {
        ThreadWeight heaviest = model.answerProperty().get().threads().getFirst();
        model.chooseThreads(Set.of(heaviest.thread()));
        long expected = events.stream()
                .filter(event -> event.getThread("eventThread") != null
                        && heaviest.name().equals(event.getThread("eventThread").getJavaName()))
                .count();
        assertThat(expected).isPositive();
        assertThat(tree().total(0)).isEqualTo(expected);
        assertThat(SelectionChips.of(selection.get(), 0))
                .extracting(SelectionChips.Part::text)
                .containsExactly("thread " + heaviest.name());
    }

    @Test
    void searchCountsASampleOnceAndStepsThroughItsFrames() {
        model.search().textProperty().set("^java\\.util\\.regex\\.Pattern\\.compile$");
        long expected = events.stream()
                .filter(event -> SampleRecording.hasFrame(event, COMPILE))
                .count();
        SearchState.Found found =
                (SearchState.Found) model.search().stateProperty().get();
        assertThat(found.search().matchedSamples()).isEqualTo(expected);
        assertThat(found.position()).isZero();
        model.search().next();
        assertThat(((SearchState.Found) model.search().stateProperty().get()).position())
                .isEqualTo(1);
        model.search().previous();
        assertThat(((SearchState.Found) model.search().stateProperty().get()).position())
                .isEqualTo(found.count());
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        model.search().textProperty().set("a(b");
        assertThat(model.search().stateProperty().get())
                .isEqualTo(new SearchState.Invalid("Unclosed group at character 4"));
        model.search().textProperty().set("");
        assertThat(model.search().stateProperty().get()).isInstanceOf(SearchState.None.class);
    }

    @Test
    void focusingKeepsTheSamplesThroughAMethod() {
        model.shape().transform(new StackTransform.FocusFunction(COMPILE));
        long expected = events.stream()
                .filter(event -> SampleRecording.hasFrame(event, COMPILE))
                .count();
        assertThat(tree().total(0)).isEqualTo(expected);
        assertThat(tree().shape().label(1)).isEqualTo(COMPILE);
        model.shape().transform(new StackTransform.MergeFunction(COMPILE));
        assertThat(tree().total(0)).isEqualTo(expected);
        assertThat(tree().shape().label(1)).isNotEqualTo(COMPILE);
        assertThat(model.shape().chips())
                .extracting(FilterChip::text)
                .containsExactly("only below " + COMPILE, "without frame " + COMPILE);
        model.shape().chips().getFirst().remove().run();
        assertThat(tree().total(0)).isEqualTo(events.size());
        model.clearFilters();
        assertThat(model.shape().chips()).isEmpty();
    }

    @Test
    void anotherProfileForgetsThreadsAndZoom() {
        model.chooseThreads(Set.of(0));
        model.zoomedProperty().set(3);
        model.profileProperty()
                .set(model.profiles().stream()
                        .max(Comparator.comparing(profile -> profile.kind()))
                        .orElseThrow());
        assertThat(selection.get().threads().all()).isTrue();
        assertThat(model.zoomedProperty().get()).isZero();
        assertThat(tree().total(0)).isEqualTo(model.profileProperty().get().weight());
    }

    @Test
    void asksForNothingWhileItIsHidden() {
        model.pause();
        selection.choose(new ThreadChoice("thread 0", Set.of(0)));
        assertThat(tree().total(0)).isEqualTo(events.size());
        model.follow();
        assertThat(tree().total(0)).isLessThan(events.size());
    }

    @Test
    void framesOfARuleDecideWhichSamplesCount() {
        long with = events.stream()
                .filter(event -> SampleRecording.hasFrame(event, COMPILE))
                .count();
        selection.add(new FrameRule(true, FrameRule.Kind.METHOD, COMPILE));
        assertThat(tree().total(0)).isEqualTo(with);
        selection.clear();
        selection.add(new FrameRule(false, FrameRule.Kind.METHOD, COMPILE));
        assertThat(tree().total(0)).isEqualTo(events.size() - with);
    }

    @Test
    void aFailedQuestionLeavesTheLastAnswer() {
        FlameModel broken = model(new SampleRecording.Parts(sample) {
            @Override
            public Samples samples(String event) {
                throw new IllegalStateException("profile: gone");
            }
        });
        broken.follow();
        assertThat(broken.stateProperty().get()).isInstanceOf(JobState.Failed.class);
        assertThat(broken.answerProperty().get()).isNull();
    }
}

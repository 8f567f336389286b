package assay.app.recording.flame;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.ProfileData;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.MethodWeight;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.StackTransform;
import assay.analysis.profile.StackTransform.CollapsePackage;
import assay.analysis.profile.StackTransform.DropFunction;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.recording.SampleRecording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Transforms of real stacks, counted again event by event with `jdk.jfr.consumer`.
class TransformsOracleTest {
    @ParameterizedTest
    @CsvSource({
        "cpu-hotspot-before, jdk.CPUTimeSample",
        "cpu-hotspot-after, jdk.ExecutionSample",
        "lock-convoy-before, jdk.ExecutionSample"
    })
    void focusDropAndCollapseKeepWhatTheJdkCounts(String name, String type) {
        SampleRecording sample = SampleRecording.read(name);
        List<RecordedEvent> events = sample.events(type);
        ProfileData data = sample.data(type);
        String method = methodOfAboutHalf(events);
        long through = count(events, method);
        assertThat(through).isBetween(1L, events.size() - 1L);
        assertThat(weigh(data, new FocusFunction(method)).samples(0)).isEqualTo(through);
        assertThat(weigh(data, new DropFunction(method)).samples(0)).isEqualTo(events.size() - through);
        String packageName = StackTransform.packageOf(method);
        CallTree collapsed = weigh(data, new CollapsePackage(packageName));
        assertThat(collapsed.samples(0)).isEqualTo(events.size());
        assertThat(MethodWeight.of(collapsed))
                .filteredOn(each -> each.label().equals(packageName + ".*"))
                .extracting(MethodWeight::samples)
                .containsExactly(events.stream()
                        .filter(event -> methods(event).stream().anyMatch(each -> each.startsWith(packageName + ".")))
                        .count());
    }

    private static CallTree weigh(ProfileData data, StackTransform transform) {
        ShapeOptions options = ShapeOptions.AS_RECORDED.withTransforms(List.of(transform));
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, SampleFilter.ALL);
    }

    private static long count(List<RecordedEvent> events, String method) {
        return events.stream().filter(event -> methods(event).contains(method)).count();
    }

    private static Set<String> methods(RecordedEvent event) {
        Set<String> methods = new HashSet<>();
        if (event.getStackTrace() != null) {
            event.getStackTrace().getFrames().forEach(frame -> methods.add(SampleRecording.name(frame)));
        }
        return methods;
    }

    /// Not of a class that the JVM made up, whose name differs from run to run.
    private static String methodOfAboutHalf(List<RecordedEvent> events) {
        Map<String, Integer> counts = new TreeMap<>();
        events.forEach(event -> methods(event).forEach(method -> counts.merge(method, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() < events.size())
                .filter(entry -> !StackTransform.packageOf(entry.getKey()).isEmpty()
                        && !entry.getKey().contains("0x"))
                .min((a, b) -> Integer.compare(
                        Math.abs(2 * a.getValue() - events.size()), Math.abs(2 * b.getValue() - events.size())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}

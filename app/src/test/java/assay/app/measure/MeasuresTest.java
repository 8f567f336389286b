package assay.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import assay.analysis.compare.Verdict;
import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MeasuresTest {
    private static Metric metric(String name, double value) {
        return new Metric(name, value, Unit.COUNT, Direction.LOWER);
    }

    private static Measures measures() {
        return Measures.of(new Measurements(
                Stream.of("heap.used.after.max", "gc.pause.p99", "gc.pause.max", "gc.count", "odd")
                        .map(name -> metric(name, 1))
                        .toList(),
                Stream.of("heap.used", "gc.pause", "cpu.machine")
                        .map(name -> new Series(name, Unit.COUNT, Direction.LOWER, new long[0], new double[0]))
                        .toList(),
                Stream.of("gc.pause.causes", "class.loaded")
                        .map(name -> new FactTable(name, List.of(new FactTable.Texts("cause", List.of()))))
                        .toList()));
    }

    @Test
    void putsMetricsTogetherWithTheSeriesThatTheyContinueByTopic() {
        assertThat(measures().all())
                .extracting(Measure::name)
                .containsExactly("cpu.machine", "gc.pause", "gc", "heap.used", "class.loaded", "odd");
        Measure pause = measures().of(Topic.GC).getFirst();
        assertThat(pause.metrics()).extracting(pause::label).containsExactly("p99", "max");
        assertThat(pause.series()).isNotNull();
        assertThat(pause.tables()).extracting(FactTable::name).containsExactly("gc.pause.causes");
        Measure heap = measures().of(Topic.HEAP).getFirst();
        assertThat(heap.metrics()).extracting(heap::label).containsExactly("after.max");
        Measure odd = measures().of(Topic.OTHER).getFirst();
        assertThat(odd.metrics()).extracting(odd::label).containsExactly("value");
    }

    @Test
    void namesTopicsOfWhichNothingWasRecorded() {
        assertThat(measures().absent())
                .contains(Topic.LOCKS, Topic.IO)
                .doesNotContain(Topic.GC, Topic.CPU, Topic.CLASSES, Topic.OTHER);
        assertThat(Topic.LOCKS.source()).contains("jdk.JavaMonitorEnter");
    }

    @Test
    void tellsTheTopicByTheFirstPartOfAName() {
        assertThat(Topic.of("gc.pause.p99")).isEqualTo(Topic.GC);
        assertThat(Topic.of("gc")).isEqualTo(Topic.GC);
        assertThat(Topic.of("gcx.pause")).isEqualTo(Topic.OTHER);
        assertThat(Topic.of("")).isEqualTo(Topic.OTHER);
    }

    @Test
    void tellsDifferencesWithoutJudgingThem() {
        List<MetricChange> changes = MetricChange.between(
                List.of(metric("gc.count", 4), metric("gc.old", 0), metric("gone", 1), metric("heap.a", 100)),
                List.of(metric("heap.a", 75), metric("gc.count", 6), metric("gc.old", 3), metric("new", 1)));

        assertThat(changes)
                .extracting(MetricChange::name, MetricChange::changeText, MetricChange::verdict)
                .containsExactly(
                        tuple("gc.count", "+50.0 %", Verdict.TOO_FEW),
                        tuple("gc.old", "from zero", Verdict.TOO_FEW),
                        tuple("heap.a", "\u221225.0 %", Verdict.TOO_FEW),
                        tuple("gone", "\u2013", Verdict.GONE),
                        tuple("new", "\u2013", Verdict.NEW));
        assertThat(changes.get(0).distance()).isEqualTo(Math.log(1.5));
        assertThat(changes.get(1).distance()).isInfinite();
    }
}

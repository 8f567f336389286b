package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of metrics for users names all that is measured.
class DocumentedMetricsTest {
    private static Stream<String> measured() {
        return Stream.of(
                        Measures.ALL.stream().map(Measure::name),
                        Measures.ALL.stream().flatMap(measure -> measure.amounts().keySet().stream()),
                        Stream.concat(
                                        Gauges.ALL.stream(),
                                        SummedGauge.ALL.stream().map(SummedGauge::gauge))
                                .flatMap(gauge -> gauge.what().stream()
                                        .map(what ->
                                                gauge.name() + '.' + what.name().toLowerCase(Locale.ROOT))),
                        KeyedGauges.ALL.stream().map(KeyedGauge::table),
                        FactLists.ALL.stream().map(Facts::table))
                .flatMap(names -> names);
    }

    @Test
    void namesEveryMeasureGaugeAndTable() throws IOException {
        String text = Files.readString(Path.of("../docs/metrics.md"));
        List<String> missing =
                measured().filter(name -> !text.contains('`' + name + '`')).toList();
        assertThat(missing).isEmpty();
    }
}

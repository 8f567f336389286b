package assay.app.cli;

import assay.analysis.compare.Verdict;
import assay.analysis.model.Metric;
import assay.app.measure.MetricChange;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of `compare --json`. What needs several runs of each side is null.
final class MetricRowJson {
    private static final List<String> STATISTICS =
            List.of("ciLow", "ciHigh", "pValue", "pAdjusted", "effectSize", "test");

    private MetricRowJson() {}

    static void write(MetricChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("metric", change.name());
        json.writeNullField("mode");
        json.writeObjectFieldStart("params");
        json.writeEndObject();
        json.writeStringField("unit", change.unit().word());
        writeValue("base", change.base(), json);
        writeValue("candidate", change.candidate(), json);
        if (Double.isFinite(change.changePercent())) {
            json.writeNumberField("changePercent", change.changePercent());
        } else {
            json.writeNullField("changePercent");
        }
        for (String statistic : STATISTICS) {
            json.writeNullField(statistic);
        }
        json.writeStringField("verdict", change.verdict().word());
        json.writeArrayFieldStart("reasons");
        if (change.verdict() == Verdict.TOO_FEW) {
            json.writeString(MetricChange.ONE_RUN_EACH);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeValue(String name, @Nullable Metric metric, JsonGenerator json) throws IOException {
        if (metric == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, metric.value());
        }
    }
}

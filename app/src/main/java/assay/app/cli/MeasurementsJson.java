package assay.app.cli;

import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Column;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Metrics, series and tables as JSON; NaN is null.
final class MeasurementsJson {
    private final JsonGenerator json;

    MeasurementsJson(JsonGenerator json) {
        this.json = json;
    }

    /// The fields of `show` that tell what was measured; series and tables by name.
    void writeFields(Measurements measurements) throws IOException {
        json.writeObjectFieldStart("metrics");
        for (Metric metric : measurements.metrics()) {
            json.writeObjectFieldStart(metric.name());
            json.writeNumberField("value", metric.value());
            json.writeStringField("unit", metric.unit().word());
            json.writeStringField("better", metric.better().word());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("series");
        for (Series series : measurements.series()) {
            json.writeString(series.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tables");
        for (FactTable table : measurements.tables()) {
            json.writeString(table.name());
        }
        json.writeEndArray();
    }

    void write(Series series) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", series.name());
        json.writeStringField("unit", series.unit().word());
        json.writeStringField("better", series.better().word());
        json.writeArrayFieldStart("points");
        for (int i = 0; i < series.size(); i++) {
            json.writeStartObject();
            json.writeStringField("at", MeasuredRows.time(series.timeNanos()[i]));
            writeNumber("value", series.values()[i]);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void write(FactTable table) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", table.name());
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            if (column instanceof Numbers numbers) {
                json.writeStringField("unit", numbers.unit().word());
            } else {
                json.writeNullField("unit");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (int row = 0; row < table.rows(); row++) {
            json.writeStartObject();
            for (Column column : table.columns()) {
                switch (column) {
                    case Texts texts ->
                        json.writeStringField(column.name(), texts.values().get(row));
                    case Numbers numbers ->
                        writeNumber(column.name(), numbers.values().get(row));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeNumber(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}

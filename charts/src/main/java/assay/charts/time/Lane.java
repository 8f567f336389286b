package assay.charts.time;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/// One strip of a chart over time: a title and what is drawn in it, from zero up.
///
/// @param title short: `Heap`
/// @param layers in the order in which they are drawn; those after the first over it
/// @param high value at the top of the lane, above 0
/// @param label writes a value with its unit
public record Lane(String title, List<LaneLayer> layers, double high, DoubleFunction<String> label) {
    /// @throws IllegalArgumentException if there is no room above zero
    public Lane {
        layers = List.copyOf(layers);
        if (!(high > 0)) {
            throw new IllegalArgumentException("high: " + high + "; must be above 0");
        }
    }

    /// A lane that is as high as what is drawn in it.
    public static Lane fitted(String title, List<LaneLayer> layers, DoubleFunction<String> label) {
        double high = layers.stream().mapToDouble(LaneLayer::high).max().orElse(0);
        return new Lane(title, layers, high > 0 ? high : 1, label);
    }

    /// Largest value of all that is drawn, for people.
    public String most() {
        return label.apply(layers.stream().mapToDouble(LaneLayer::high).max().orElse(0));
    }

    /// What is shown at a time, for people; empty if nothing is.
    ///
    /// @param slackNanos how far away something that merely happened may be
    public String textAt(long nanos, long slackNanos) {
        return layers.stream()
                .filter(layer -> !Double.isNaN(layer.valueAt(nanos, slackNanos)))
                .map(layer -> text(layer, layer.valueAt(nanos, slackNanos)))
                .collect(Collectors.joining("  ·  "));
    }

    private String text(LaneLayer layer, double value) {
        String text = label.apply(value);
        return layer.name().isEmpty() ? text : layer.name() + ' ' + text;
    }
}

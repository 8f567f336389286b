package assay.benchmarks.compare;

import java.util.List;

/// What of a cost is compared.
enum Measure {
    CPU("CPU"),
    WALL("wall");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    double median(List<Cost> costs) {
        return Spread.of(costs, this::seconds).median();
    }

    private double seconds(Cost cost) {
        return switch (this) {
            case CPU -> cost.cpuSeconds();
            case WALL -> cost.wallSeconds();
        };
    }
}

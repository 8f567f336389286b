/// Chart layout, painters and JavaFX controls over small interfaces of their own.
@org.jspecify.annotations.NullMarked
module assay.charts {
    requires static transitive org.jspecify;
    requires transitive javafx.graphics;
    requires transitive javafx.controls;

    exports assay.charts.control;
    exports assay.charts.flame;
    exports assay.charts.heat;
    exports assay.charts.paint;
    exports assay.charts.plot;
    exports assay.charts.threads;
    exports assay.charts.time;
}

/// Reads recordings and computes profiles and comparisons from them: no user interface, no SQL, no logging library.
@org.jspecify.annotations.NullMarked
module assay.analysis {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires org.apache.commons.statistics.distribution;

    exports assay.analysis.bench;
    exports assay.analysis.bench.read;
    exports assay.analysis.compare;
    exports assay.analysis.eventlog;
    exports assay.analysis.job;
    exports assay.analysis.model;
    exports assay.analysis.profile;
    exports assay.analysis.recording;
    exports assay.analysis.stacks;
    exports assay.analysis.stat;
    exports assay.analysis.threads;
    exports assay.analysis.trend;
    exports assay.analysis.unit;
    exports assay.analysis.verdict;
}

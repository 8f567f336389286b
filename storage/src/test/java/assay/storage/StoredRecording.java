package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.Symbols;

/// Compares a recording with what a store gives back of it, column by column.
final class StoredRecording {
    private final RunStore store;
    private final long run;

    StoredRecording(RunStore store, long run) {
        this.store = store;
        this.run = run;
    }

    void requireEqualTo(Recording recording) {
        assertThat(store.summary(run).facts()).isEqualTo(recording.facts());
        assertThat(store.summary(run).problems()).isEqualTo(recording.problems());
        assertThat(store.summary(run).profiles())
                .isEqualTo(recording.profiles().stream().map(Profile::summary).toList());
        for (Profile expected : recording.profiles()) {
            ProfileData actual = store.profile(run, expected.summary().event());
            assertThat(actual.profile().summary()).isEqualTo(expected.summary());
            assertThat(actual.threads()).isEqualTo(recording.threads());
            requireEqual(actual.symbols(), recording.symbols());
            requireEqual(actual.profile().samples(), expected.samples());
        }
        requireMeasured(recording.measurements());
    }

    void requireMeasured(Measurements expected) {
        assertThat(store.measured(run)).isTrue();
        Measurements all = store.measurements(run);
        assertThat(all.metrics()).isEqualTo(expected.metrics()).isEqualTo(store.metrics(run));
        assertThat(all.tables()).isEqualTo(expected.tables());
        assertThat(store.tableNames(run))
                .isEqualTo(expected.tables().stream().map(FactTable::name).toList());
        assertThat(store.seriesNames(run))
                .isEqualTo(expected.series().stream().map(Series::name).toList());
        for (Series series : expected.series()) {
            requireEqual(store.series(run, series.name()), series);
        }
    }

    private static void requireEqual(Series actual, Series expected) {
        assertThat(actual.unit()).isEqualTo(expected.unit());
        assertThat(actual.better()).isEqualTo(expected.better());
        assertThat(actual.timeNanos()).isEqualTo(expected.timeNanos());
        assertThat(actual.values()).isEqualTo(expected.values());
    }

    private static void requireEqual(Symbols actual, Symbols expected) {
        assertThat(actual.methods().columns().toArray())
                .isEqualTo(expected.methods().columns().toArray());
        assertThat(actual.frames().method()).isEqualTo(expected.frames().method());
        assertThat(actual.frames().line()).isEqualTo(expected.frames().line());
        assertThat(actual.frames().bytecodeIndex()).isEqualTo(expected.frames().bytecodeIndex());
        assertThat(actual.frames().type()).isEqualTo(expected.frames().type());
        assertThat(actual.stacks().parent()).isEqualTo(expected.stacks().parent());
        assertThat(actual.stacks().frame()).isEqualTo(expected.stacks().frame());
    }

    static void requireEqual(Samples actual, Samples expected) {
        assertThat(actual.timeNanos()).isEqualTo(expected.timeNanos());
        assertThat(actual.thread()).isEqualTo(expected.thread());
        assertThat(actual.stack()).isEqualTo(expected.stack());
        assertThat(actual.weight()).isEqualTo(expected.weight());
    }
}

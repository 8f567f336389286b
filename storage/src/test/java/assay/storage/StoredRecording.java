package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
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

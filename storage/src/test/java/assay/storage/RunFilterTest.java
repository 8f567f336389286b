package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Measurements;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunFilterTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void fillStore() {
        store = RunStore.open(folder.resolve("assay.db"));
        add("before", "shop", "/data/checkout 1.jfr", 2, Map.of("service", "checkout", "release", "7.1"));
        add("after", "shop", "/data/checkout 2.jfr", 3, Map.of("service", "checkout", "release", "7.2"));
        add("100%", "ops", "/data/a_b.jfr", 1, Map.of("service", "search"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void add(String name, String project, String file, int day, Map<String, String> tags) {
        Recording any = new RecordingGenerator(new Random(1)).recording(3);
        RecordingFacts facts = any.facts();
        Recording recording = new Recording(
                new RecordingFacts(
                        START.plusSeconds(day), 0, 1, "2.1", facts.jvm(), facts.machine(), facts.eventCounts()),
                any.symbols(),
                any.threads(),
                any.profiles(),
                Measurements.NONE,
                any.problems());
        SourceFile source = new SourceFile(Path.of(file), 1, name);
        NewRun draft = new NewRun(RunKind.RECORDING, name, project, new TreeMap<>(tags), null, START, source);
        store.save(draft, recording, new Cancellation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                          | after before 100%
                    BEFORE                      | before
                    checkout                    | after before
                    checkout 7.2                | after
                    service:check               | after before
                    service:checkout -release:7.2 | before
                    -service:checkout           | 100%
                    release:                    | after before
                    -release:                   | 100%
                    "checkout 1"                | before
                    file:"checkout 1"           | before
                    project:ops                 | 100%
                    kind:recording name:e       | after before
                    %                           | 100%
                    name:_                      | ``
                    a_b                         | 100%
                    "                           | after before 100%
                    ' OR 1=1 --                 | ``
                    """)
    void findsTheRunsThatMatch(String filter, String names) {
        assertThat(store.runs(RunQuery.ALL.withFilter(filter)))
                .extracting(Run::name)
                .containsExactly(names.isEmpty() ? new String[0] : names.split(" "));
    }

    @Test
    void listsOneProjectOnly() {
        assertThat(store.runs(RunQuery.ALL.withProject("shop")))
                .extracting(Run::name)
                .containsExactly("after", "before");
        assertThat(store.runs(RunQuery.ALL.withProject("%"))).isEmpty();
    }

    @Test
    void listsTheNewestOnly() {
        assertThat(store.runs(RunQuery.ALL.withLimit(1))).extracting(Run::name).containsExactly("after");
        assertThat(store.runs(RunQuery.ALL.withLimit(1)).getFirst().tags()).containsEntry("release", "7.2");
    }
}

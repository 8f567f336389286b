package assay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Run;
import assay.app.baseline.Baselines;
import assay.app.edit.EditHistory;
import assay.app.failure.FailureMessages;
import assay.app.failure.UserMessage;
import assay.app.job.JobRunner;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import assay.app.runs.ImportLabels;
import assay.app.runs.RunImporter;
import assay.app.shell.Toast;
import assay.app.shell.Toasts;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {
    private static final Path SAMPLES = Path.of(System.getProperty("assay.root"), "samples", "recordings");

    @TempDir
    private Path folder;

    private final List<UserMessage> failures = new ArrayList<>();
    private final List<Long> deleted = new ArrayList<>();
    private final EditHistory history = new EditHistory();
    private final Toasts toasts = new Toasts((_, _) -> {});
    private final Navigator navigator = new Navigator(new Place.Library());
    private RunStore store;
    private RunCatalog catalog;
    private LibraryViewModel model;

    @BeforeEach
    void fill() throws IOException {
        store = RunStore.open(folder.resolve("assay.db"));
        RunImporter importer = new RunImporter(store, InstantSource.system());
        for (String name : List.of("cpu-hotspot-before", "cpu-hotspot-after", "lock-convoy-before")) {
            importer.read(SAMPLES.resolve(name + ".jfr"), ImportLabels.NONE, Progress.NONE, new Cancellation());
        }
        JobRunner runner = JobRunner.on(Runnable::run, Runnable::run);
        catalog = new RunCatalog(store, runner);
        RunEditing editing = new RunEditing(
                store,
                runner,
                catalog,
                history,
                toasts,
                new FailureMessages("1"),
                (message, _) -> failures.add(message),
                deleted::add);
        Baselines baselines = new Baselines(
                store, runner, history, toasts, new FailureMessages("1"), (message, _) -> failures.add(message));
        baselines.changesProperty().addListener(_ -> catalog.refresh());
        model = new LibraryViewModel(catalog, editing, baselines, navigator);
        catalog.refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void filtersByTheSearchField() {
        model.filterProperty().set("name:cpu -after");
        assertThat(names()).containsExactly("cpu-hotspot-before");
        assertThat(catalog.countProperty().get()).isEqualTo(3);
        model.filterProperty().set("");
        assertThat(names()).hasSize(3);
    }

    @Test
    void takesTheFirstSelectedRunAsBaseline() {
        Run after = named("cpu-hotspot-after");
        Run before = named("cpu-hotspot-before");
        model.select(List.of(before));
        model.select(List.of(after, before));
        assertThat(model.side(before)).isEqualTo("A");
        assertThat(model.side(after)).isEqualTo("B");
        model.compareSelected();
        assertThat(navigator.current()).isEqualTo(new Place.Compare(before.id(), after.id()));
    }

    @Test
    void saysWhyTwoRunsMustBeSelectedToCompare() {
        var obstacle = model.compareObstacle();
        assertThat(obstacle.getValue()).isEqualTo("select exactly two runs");
        model.select(catalog.runs().subList(0, 2));
        assertThat(obstacle.getValue()).isEmpty();
        model.select(catalog.runs());
        assertThat(obstacle.getValue()).isEqualTo("select exactly two runs");
    }

    @Test
    void neitherComparesNorTakesAsBaselineWhatHasNoProfiles() throws IOException {
        Path file = Files.writeString(folder.resolve("night.json"), """
                [{"jmhVersion":"1.37","benchmark":"com.acme.Json.parse","mode":"avgt","threads":1,"forks":1,
                  "primaryMetric":{"score":2.5,"scoreError":0.1,"scoreUnit":"us/op","rawData":[[2.4,2.6]]},
                  "secondaryMetrics":{}}]""");
        new RunImporter(store, InstantSource.system()).read(file, ImportLabels.NONE, Progress.NONE, new Cancellation());
        catalog.refresh();
        model.select(List.of(named("night")));
        assertThat(model.baselineObstacle().getValue()).isEqualTo("select one recording");
        model.select(List.of(named("night"), named("cpu-hotspot-after")));
        assertThat(model.compareObstacle().getValue()).startsWith("results of benchmarks are compared by the command");
        model.select(List.of(named("cpu-hotspot-after")));
        assertThat(model.baselineObstacle().getValue()).isEmpty();
    }

    @Test
    void renamesAndTakesTheNameBack() {
        model.rename(named("cpu-hotspot-after"), "  fixed ");
        assertThat(names()).contains("fixed");
        history.undo();
        assertThat(names()).contains("cpu-hotspot-after").doesNotContain("fixed");
    }

    @Test
    void ignoresAnEmptyName() {
        model.rename(named("cpu-hotspot-after"), "  ");
        assertThat(history.nextUndoProperty().get()).isNull();
    }

    @Test
    void deletesWithAnOfferToUndo() {
        Run run = named("lock-convoy-before");
        model.select(List.of(run));
        model.deleteSelected();
        assertThat(names()).doesNotContain("lock-convoy-before");
        assertThat(deleted).containsExactly(run.id());
        Toast.Offer undo = Objects.requireNonNull(toasts.shown().getFirst().offer());
        undo.effect().run();
        assertThat(names()).contains("lock-convoy-before");
    }

    @Test
    void tellsWhenTheStoreRefuses() {
        Run run = named("lock-convoy-before");
        store.delete(run.id());
        store.purge(InstantSource.system().instant().plusSeconds(60));
        model.rename(run, "other");
        assertThat(failures).extracting(UserMessage::what).containsExactly("This run is no longer in the store");
    }

    private List<String> names() {
        return catalog.runs().stream().map(Run::name).toList();
    }

    private Run named(String name) {
        return catalog.runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

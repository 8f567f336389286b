package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import assay.analysis.job.Cancellation;
import assay.app.JsonTree;
import assay.app.RecordedWorkload;
import assay.app.export.FlameFormat;
import assay.app.export.PprofReader;
import assay.app.export.SpeedscopeSchema;
import assay.storage.RunStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
    private static final int FAILURES = 120;

    @TempDir
    private static Path recordings;

    private static Path recording = Path.of("");
    private static Path other = Path.of("");

    @TempDir
    private Path folder;

    private Path store = Path.of("");

    @BeforeAll
    static void record() throws IOException, InterruptedException {
        recording = RecordedWorkload.record(recordings.resolve("checkout.jfr"), FAILURES);
        other = RecordedWorkload.record(recordings.resolve("basket.jfr"), 2 * FAILURES);
    }

    @BeforeEach
    void chooseStore() {
        store = folder.resolve("assay.db");
    }

    private CliRun assay(String... args) {
        return CliRun.of(store, args);
    }

    private void importBoth() {
        assertThat(assay("import", recording.toString(), other.toString()).code())
                .isZero();
    }

    @Test
    void importsAFileOnceAndSaysSo() throws IOException {
        CliRun first = assay("import", recording.toString(), "--project", "shop", "--tag", "commit=1a2b", "--json");
        CliRun second = assay("import", recording.toString(), "--json");

        Map<String, @Nullable Object> run =
                JsonTree.objects(JsonTree.object(first.out()), "runs").getFirst();
        assertThat(first.code()).isZero();
        assertThat(run)
                .containsEntry("id", 1L)
                .containsEntry("kind", "recording")
                .containsEntry("name", "checkout")
                .containsEntry("file", recording.toAbsolutePath().toString())
                .containsEntry("status", "complete")
                .containsKeys("sha256", "problems", "millis");
        assertThat(JsonTree.objects(JsonTree.object(second.out()), "runs").getFirst())
                .containsEntry("id", 1L)
                .containsEntry("status", "duplicate");
        assertThat(JsonTree.objects(JsonTree.object(assay("runs", "--json").out()), "runs"))
                .singleElement()
                .satisfies(listed -> assertThat(listed)
                        .containsEntry("project", "shop")
                        .containsEntry("tags", Map.of("commit", "1a2b")));
    }

    @Test
    void carriesOnAfterABadFileAndPrintsOneDocument() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.jfr"));
        Path text = Files.writeString(folder.resolve("notes.jfr"), "this is not a recording at all");
        Path missing = folder.resolve("gone.jfr");

        CliRun run =
                assay("import", empty.toString(), text.toString(), missing.toString(), recording.toString(), "--json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(JsonTree.objects(JsonTree.object(run.out()), "runs")).hasSize(1);
        assertThat(JsonTree.objects(JsonTree.object(run.out()), "failed"))
                .extracting(failed -> failed.get("code"))
                .containsExactly("not-a-recording", "not-a-recording", "missing");
        assertThat(run.err())
                .contains("empty.jfr is empty", "gone.jfr does not exist")
                .doesNotContain("\tat ");
    }

    @Test
    void takesOnlyRecordingsFromAFolder() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("results").resolve("inner"));
        Files.copy(recording, inner.resolve("by-content.bin"));
        Files.copy(other, inner.resolve("by-name.jfr"));
        Files.writeString(inner.resolve("notes.txt"), "nothing to import");

        CliRun run = assay("import", folder.resolve("results").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("1  by-content: imported%n2  by-name: imported%n".formatted());
    }

    @Test
    void showsWhatARunHolds() throws IOException {
        importBoth();

        Map<String, @Nullable Object> shown =
                JsonTree.object(assay("show", "checkout", "--json").out());

        assertThat(shown)
                .containsEntry("id", 1L)
                .containsEntry("name", "checkout")
                .containsKeys("start", "durationNanos", "chunks", "jvm", "machine", "events", "problems");
        Map<String, @Nullable Object> profile = JsonTree.objects(shown, "profiles").stream()
                .filter(one -> "exception".equals(one.get("kind")))
                .findFirst()
                .orElseThrow();
        assertThat((Long) profile.get("samples")).isGreaterThanOrEqualTo(FAILURES); // the JVM throws some of its own
        assertThat(String.valueOf(shown.get("metrics")))
                .contains("exceptions.count={value=%s.0, unit=count".formatted(profile.get("samples")));
        assertThat(assay("show", "checkout").out())
                .contains("checkout  (run 1)", "exception", "jdk.JavaExceptionThrow");
    }

    @Test
    void showsTheFactsOfAFileAndOnRequestItsProfiles() throws IOException {
        String file = recording.toString();
        String profile = "(?s).*\\R *exception +.*jdk.JavaExceptionThrow.*";

        String facts = assay("show", file).out();
        String full = assay("show", file, "--full").out();

        assertThat(facts)
                .contains("checkout  (not in the store)", "jdk.JavaExceptionThrow", "jdk.JVMInformation")
                .endsWith("assay show --full %s, or for good: assay import %s%n".formatted(file, file))
                .doesNotMatch(profile);
        assertThat(full).matches(profile).doesNotContain("--full");
        assertThat(JsonTree.objects(
                        JsonTree.object(assay("show", file, "--json").out()), "profiles"))
                .isNotEmpty();
        assertThat(Files.exists(store)).isFalse();
    }

    @Test
    void weighsExactlyTheSamplesThatTheFiltersLeave() {
        importBoth();

        String lines = assay("flame", "1", "--profile", "exception", "--thread", "^worker$")
                .out();
        CliRun none =
                assay("flame", "1", "--profile", "exception", "--thread", "^worker$", "--exclude", "RecordedWorkload");

        assertThat(lines.lines()).allMatch(line -> line.contains("assay.app.RecordedWorkload.failing"));
        assertThat(weight(lines)).isEqualTo(FAILURES);
        assertThat(none.code()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("No sample");
    }

    private static long weight(String lines) {
        return lines.lines()
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void looksAtAFileWithoutStoringIt() {
        CliRun run = assay("flame", recording.toString(), "--thread", "^worker$");

        assertThat(weight(run.out())).isEqualTo(FAILURES);
        assertThat(assay("runs").out()).contains("No runs yet");
    }

    @Test
    void countsTimesFromTheStartOfTheRecording() {
        importBoth();

        CliRun all = assay("flame", "1", "--thread", "^worker$", "--from", "2000-01-01T00:00:00Z", "--to", "1h");
        CliRun late = assay("flame", "1", "--thread", "^worker$", "--from", "1h");

        assertThat(weight(all.out())).isEqualTo(FAILURES);
        assertThat(late.out()).isEmpty();
        assertThat(assay("flame", "1", "--from", "soon").code()).isEqualTo(2);
        assertThat(assay("flame", "1", "--from", "5s", "--to", "2s").err()).startsWith("--to 2s lies before --from 5s");
    }

    @Test
    void writesEveryFormatToAFile() throws IOException {
        importBoth();
        for (String format : new String[] {"collapsed", "svg", "html", "speedscope", "json"}) {
            Path file = folder.resolve("flame." + format);

            CliRun run = assay("flame", "checkout", "--format", format, "-o", file.toString());

            assertThat(run).isEqualTo(new CliRun(0, "", ""));
            assertThat(Files.readString(file)).contains("RecordedWorkload.failing");
        }
        assertThat(JsonTree.object(Files.readString(folder.resolve("flame.json"))))
                .containsEntry("profile", "jdk.JavaExceptionThrow")
                .containsEntry("unit", "samples")
                .containsKeys("total", "samples", "root");
        assertThat(assay("flame", "checkout", "--format", "pdf").err())
                .contains("'pdf' is none of collapsed, svg, html, png, pprof, speedscope, json");
    }

    @Test
    void takesTheFormatFromTheNameOfTheFile() throws IOException {
        importBoth();
        for (FlameFormat format : FlameFormat.values()) {
            Path guessed = folder.resolve("guessed" + format.endings().getFirst());
            Path asked = folder.resolve("asked");

            assertThat(assay("flame", "1", "--lines", "-o", guessed.toString())).isEqualTo(new CliRun(0, "", ""));
            assertThat(assay("flame", "1", "--lines", "--format", format.word(), "-o", asked.toString()))
                    .isEqualTo(new CliRun(0, "", ""));

            assertThat(guessed).hasSameBinaryContentAs(asked);
        }
        CliRun unknown = assay("flame", "1", "-o", folder.resolve("flame.pdf").toString());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("flame.pdf does not tell the format; add --format with one of collapsed");
    }

    @Test
    void appliesTheSameFiltersToEveryFormatForPrograms() throws IOException {
        importBoth();
        String[] filters = {"--profile", "exception", "--thread", "^worker$", "--lines", "--reverse"};
        Path pprof = folder.resolve("a.pb.gz");
        Path speedscope = folder.resolve("a.speedscope.json");

        List<String> stacks =
                assay(with(filters, "--format", "collapsed")).out().lines().toList();
        assay(with(filters, "-o", pprof.toString()));
        assay(with(filters, "--per-thread", "-o", speedscope.toString()));

        List<String> ofPprof = new PprofReader(Files.readAllBytes(pprof))
                .samples().stream().map(sample -> sample.replace(" = ", " ")).toList();
        assertThat(ofPprof)
                .containsExactlyInAnyOrderElementsOf(stacks.stream()
                        .map(line -> "thread worker: " + innermostFirst(line))
                        .toList());
        assertThat(SpeedscopeSchema.check(JsonTree.object(Files.readString(speedscope))))
                .containsExactly("worker: " + String.join("|", stacks));
    }

    private static String[] with(String[] filters, String... more) {
        return Stream.of(new String[] {"flame", "1"}, filters, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    private static String innermostFirst(String line) {
        int blank = line.lastIndexOf(' ');
        List<String> frames = Arrays.asList(line.substring(0, blank).split(";"));
        return String.join(" < ", frames.reversed()) + line.substring(blank);
    }

    @Test
    void refusesToShowBytesOnATerminal() {
        importBoth();

        for (String format : new String[] {"png", "pprof"}) {
            CliRun run = CliRun.onTerminal(store, "flame", "1", "--format", format);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("A terminal cannot show " + format + "; name a file with -o");
        }
        assertThat(CliRun.onTerminal(store, "flame", "1", "--format", "json").code())
                .isZero();
        assertThat(assay("flame", "1", "--format", "png").out()).contains("PNG", "IEND");
    }

    @Test
    void drawsPicturesAsAsked() throws IOException {
        importBoth();
        Path png = folder.resolve("flame.png");

        CliRun run = assay("flame", "1", "-o", png.toString(), "--width", "800", "--theme", "dark", "--scale", "3");

        assertThat(run).isEqualTo(new CliRun(0, "", ""));
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(2400);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xFF0D1117);
        assertThat(assay("flame", "1", "-o", png.toString(), "--scale", "9").err())
                .startsWith("--scale 9: must be from 1 to 4");
        assertThat(assay("flame", "1", "-o", png.toString(), "--width", "12").code())
                .isEqualTo(2);
    }

    @Test
    void namesTheProfilesThereAre() {
        importBoth();

        CliRun run = assay("flame", "1", "--profile", "alloc");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        "'checkout' has no profile 'alloc'; it has: exception (jdk.JavaExceptionThrow).%n".formatted());
    }

    @Test
    void comparesSharesFrameByFrame() throws IOException {
        importBoth();

        Map<String, @Nullable Object> same = JsonTree.object(
                assay("compare", "checkout", "checkout", "--json").out());
        CliRun text = assay("compare", "checkout", "basket");

        assertThat(same).containsEntry("comparable", true).containsKeys("differences", "rows", "frames");
        assertThat(JsonTree.objects(same, "frames"))
                .isNotEmpty()
                .allSatisfy(frame -> assertThat(frame)
                        .containsEntry("deltaPoints", 0.0)
                        .containsEntry("verdict", "noise")
                        .containsKeys("frame", "baseShare", "candidateShare", "pAdjusted"));
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Base       checkout (run 1)", "Candidate  basket (run 2)");
    }

    @Test
    void findsRunsByIdNameAndAge() throws IOException {
        importBoth();
        assay("rename-is-no-command");

        assertThat(JsonTree.object(assay("show", "latest", "--json").out())).containsEntry("name", "basket");
        assertThat(JsonTree.object(assay("show", "latest:recording", "--json").out()))
                .containsEntry("name", "basket");
        assertThat(assay("show", "latest:benchmarks").err()).contains("There is no kind of run 'benchmarks'");
        assertThat(assay("show", "check").err())
                .startsWith("There is no run and no file 'check'; did you mean 1 (checkout");
        assertThat(assay("show", "7").code()).isEqualTo(3);
    }

    @Test
    void asksWhichOfTwoRunsOfOneNameIsMeant() {
        assay("import", recording.toString(), "--name", "nightly");
        assay("import", other.toString(), "--name", "nightly");

        CliRun run = assay("show", "nightly");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("2 runs are named 'nightly': name one of them by its id: 2 (nightly");
    }

    @Test
    void printsUsageOnlyForWrongUsage() {
        CliRun wrong = assay("flame");
        CliRun regex = assay("flame", "1", "--thread", "[");
        CliRun word = assay("imprt", recording.toString());

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("Missing required parameter: 'RUN'", "Usage: assay flame");
        assertThat(regex.code()).isEqualTo(2);
        assertThat(assay("import", "a.jfr", "--tag", "commit").err())
                .startsWith("Invalid value for option '--tag' (K=V): 'commit' is no tag; write it as key=value");
        assertThat(assay("import", "a.jfr", "--tag", "=1").code()).isEqualTo(2);
        assertThat(regex.err()).contains("'[' is no regular expression");
        assertThat(word.code()).isEqualTo(2);
        assertThat(assay("show", "nothing").err()).doesNotContain("Usage");
    }

    @Test
    void opensTheWindowWithFilesOnly() {
        assertThat(assay(recording.toString()).out()).isEqualTo("window [%s] assay.db".formatted(recording));
        assertThat(assay().out()).isEqualTo("window [] assay.db");
        assertThat(assay("missing.jfr").code()).isEqualTo(3);
    }

    @Test
    void marksTheBaselineAmongTheRuns() throws IOException {
        importBoth();
        try (RunStore opened = RunStore.open(store)) {
            opened.setBaseline(1);
        }

        assertThat(assay("runs").out().lines().filter(line -> line.endsWith(" (baseline)")))
                .singleElement()
                .satisfies(line -> assertThat(line.strip()).startsWith("1 "));
        assertThat(JsonTree.objects(JsonTree.object(assay("runs", "--json").out()), "runs"))
                .allSatisfy(run -> assertThat(run).containsEntry("baseline", Objects.equals(run.get("id"), 1L)));
    }

    @Test
    void refusesAStoreThatIsNone() throws IOException {
        Files.writeString(
                store,
                "this is no database, but it is long enough to have a header of one hundred bytes, "
                        + "which is what SQLite looks at first");

        CliRun run = assay("runs");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(store.toString()).doesNotContain("\tat ");
    }

    @Test
    void checksTheStoreAndSaysWhereItIs() throws IOException {
        importBoth();

        assertThat(assay("store", "path").out()).isEqualTo("%s%n".formatted(store));
        assertThat(assay("store", "check").out()).isEqualTo("The store is whole: 2 runs.%n".formatted());
        assertThat(JsonTree.object(assay("store", "check", "--json").out())).containsEntry("whole", true);
        assertThat(assay("store").code()).isEqualTo(2);
    }

    @Test
    void takesTheStoreBeforeAndAfterTheCommand() {
        importBoth();
        Path elsewhere = folder.resolve("elsewhere.db");

        assertThat(assay("--store", elsewhere.toString(), "runs").out()).startsWith("No runs yet");
        assertThat(assay("--store", elsewhere.toString(), "store", "path").out())
                .isEqualTo("%s%n".formatted(elsewhere));
        assertThat(assay("--store", elsewhere.toString(), "store", "path", "--store", store.toString())
                        .out())
                .isEqualTo("%s%n".formatted(store));
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void explainsACommand() {
        assertThat(assay("help", "flame").code()).isZero();
        assertThat(assay("help", "flame").out()).startsWith("Usage: assay flame");
        assertThat(assay("help").out()).contains("Commands:", "compare");
        assertThat(assay("help", "nothing").code()).isEqualTo(2);
    }

    @Test
    void listsAnEmptyStoreAsADocument() {
        assertThat(assay("runs", "--json").out()).isEqualTo("{\"runs\":[]}%n".formatted());
        assertThat(store).doesNotExist();
    }

    @Test
    void takesTheStartFromWhoKnowsBetter() throws IOException {
        assay("import", recording.toString(), "--at", "2020-02-29T12:00:00+01:00");

        Map<String, @Nullable Object> shown =
                JsonTree.object(assay("show", "1", "--json").out());
        CliRun lines = assay("flame", "1", "--thread", "^worker$", "--to", "1h");

        assertThat(shown).containsEntry("start", "2020-02-29T11:00:00Z");
        assertThat(String.valueOf(shown.get("recordedStart"))).startsWith("20").isNotEqualTo("2020-02-29T11:00:00Z");
        assertThat(assay("show", "1").out()).contains("2020-02-29 11:00:00", "By its clock");
        assertThat(assay("runs").out()).contains("2020-02-29 11:00:00");
        assertThat(weight(lines.out())).isEqualTo(FAILURES);
        assertThat(assay("import", other.toString(), "--at", "yesterday").code())
                .isEqualTo(2);
    }

    @Test
    void keepsACopyOnRequest() throws IOException {
        Path original = Files.copy(recording, folder.resolve("moving.jfr"));

        assay("import", original.toString(), "--copy");
        assay("import", original.toString(), "--copy", "--name", "again");
        Map<String, @Nullable Object> shown =
                JsonTree.object(assay("show", "moving", "--json").out());

        Path copies = folder.resolve("assay-recordings");
        Path copy = copies.resolve(shown.get("sha256") + ".jfr");
        assertThat(shown).containsEntry("file", copy.toString());
        assertThat(copy).hasSameBinaryContentAs(original);
        assertThat(copies.toFile().list()).hasSize(1);
    }

    @Test
    void endsWith130WhenInterrupted() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        CliRun run = CliRun.of(store, cancelled, "import", recording.toString());

        assertThat(run.code()).isEqualTo(130);
        assertThat(assay("runs").out()).contains("No runs yet");
    }

    @Test
    void neutralisesTerminalEscapesInNames() {
        assay("import", recording.toString(), "--name", "evil\u001b[2Jname");

        assertThat(assay("runs").out()).contains("evil\\u001b[2Jname").doesNotContain("\u001b");
        assertThat(assay("show", "1").out()).doesNotContain("\u001b");
    }

    @Test
    void writesReportsAsPdf() throws IOException {
        importBoth();
        Path summary = folder.resolve("summary.pdf");
        Path comparison = folder.resolve("comparison.pdf");

        assertThat(assay("report", "checkout", "-o", summary.toString())).isEqualTo(new CliRun(0, "", ""));
        assertThat(assay("report", "1", "2", "-o", comparison.toString())).isEqualTo(new CliRun(0, "", ""));

        assertThat(Files.readAllBytes(summary)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(comparison)).startsWith('%', 'P', 'D', 'F');
        assertThat(assay("report", "1", "-o", "report.docx").code()).isEqualTo(2);
        Path lost = folder.resolve("no").resolve("folder.pdf");
        assertThat(assay("report", "1", "-o", lost.toString()))
                .isEqualTo(new CliRun(3, "", "%s does not exist.%n".formatted(lost.getParent())));
        assertThat(assay("report", "1", "--template", "comparison", "-o", "a.pdf")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void readsEverySharedRecordingOrSaysWhyNot() throws IOException {
        Path shared = Path.of(System.getProperty("assay.shared"), "data", "jfr");
        assumeThat(shared).as("the shared recordings").exists();

        CliRun run = assay("import", shared.toString(), "--json");

        Map<String, @Nullable Object> document = JsonTree.object(run.out());
        assertThat(run.code()).isEqualTo(3);
        assertThat(JsonTree.objects(document, "failed"))
                .extracting(failed -> Path.of(String.valueOf(failed.get("file")))
                        .getFileName()
                        .toString())
                .contains("empty-0-bytes.jfr", "not-a-jfr-text.jfr", "jdk8-legacy-v09-unsupported.jfr");
        assertThat(JsonTree.objects(document, "runs")).hasSizeGreaterThan(35);
        assertThat(assay("store", "check").code()).isZero();
    }
}

package assay.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.RunKind;
import assay.analysis.recording.RecordingException;
import assay.app.runs.ImportLabels;
import assay.app.runs.ImportStatus;
import assay.app.runs.ImportedRun;
import assay.app.runs.ImportedRuns;
import assay.app.runs.RecordingFiles;
import assay.app.runs.RunImporter;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import assay.storage.RunStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every format that can be imported, from the file to the store.
final class FormatsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
    private static final Path SAMPLES = Path.of(System.getProperty("assay.root"), "samples", "recordings");
    private static final Path CONVOY = SAMPLES.resolve("lock-convoy-before.jfr");
    private static final Path CONVOY_AFTER = SAMPLES.resolve("lock-convoy-after.jfr");
    private static final String STACKS = "main;shop/Cart.add_[j] 42\nmain;shop/Cart.sum_[i] 8\n";

    /// `samples/count` 3 of a function `work` in one location, as a pprof file.
    private static final byte[] PPROF = HexFormat.of()
            .parseHex("0a0408011002" + "12060a0101120103" + "2206080122020801" + "2a0408011003" + "3200"
                    + "320773616d706c6573" + "3205636f756e74" + "3204776f726b");

    @TempDir
    private Path folder;

    @TempDir
    private Path storeFolder;

    private RunStore open() {
        return RunStore.open(storeFolder.resolve("assay.db"), CLOCK);
    }

    private static ImportedRun read(RunStore store, Path file) throws IOException {
        return new RunImporter(store, CLOCK).read(file, ImportLabels.NONE, Progress.NONE, new Cancellation());
    }

    private static ImportedRuns readAll(RunStore store, Path file) throws IOException {
        return new RunImporter(store, CLOCK).readAll(file, ImportLabels.NONE, Progress.NONE, new Cancellation());
    }

    private RunSource look(String reference) throws IOException, RunNotFoundException {
        Scratch scratch = Scratch.beside(storeFolder.resolve("assay.db"), CLOCK);
        try (RunResolver runs = new RunResolver(this::open, scratch, CLOCK)) {
            return runs.resolve(reference, RunParts.ALL, Progress.NONE, new Cancellation());
        }
    }

    private void assertNothingLeft() throws IOException {
        try (var files = Files.list(storeFolder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).allMatch(name -> name.startsWith("assay.db"));
        }
    }

    private Path gzip(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    /// An LZ4 frame of stored blocks.
    private Path lz4(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] descriptor = {0x60, 0x40};
        out.writeBytes(HexFormat.of().parseHex("04224d18"));
        out.writeBytes(descriptor);
        out.write(XxHash32.of(descriptor, 0, 2) >>> 8);
        for (int from = 0; from < content.length; from += 1 << 16) {
            int length = Math.min(1 << 16, content.length - from);
            writeInt(out, length | 1 << 31);
            out.write(content, from, length);
        }
        writeInt(out, 0);
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static void writeInt(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }

    private Path zip(String name, Object... namesAndContents) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndContents[index]));
                out.write((byte[]) namesAndContents[index + 1]);
            }
        }
        return file;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void packedRecordingsReadLikeThemselves() throws IOException {
        byte[] bytes = Files.readAllBytes(CONVOY);
        List<Path> packed = List.of(
                gzip("shop.jfr.gz", bytes), lz4("shop.jfr.lz4", bytes), zip("shop.zip", "deep/er/shop.jfr", bytes));
        try (RunStore store = open()) {
            RecordingSummary plain = store.summary(read(store, CONVOY).run().id());
            for (Path file : packed) {
                ImportedRun run = read(store, file);

                assertThat(run.status()).as(file.toString()).isEqualTo(ImportStatus.COMPLETE);
                assertThat(run.run().name()).isEqualTo("shop");
                assertThat(run.run().kind()).isEqualTo(RunKind.RECORDING);
                assertThat(run.run().source().path()).isEqualTo(file.toAbsolutePath());
                assertThat(run.run().source().sizeBytes()).isEqualTo(Files.size(file));
                assertThat(store.summary(run.run().id())).isEqualTo(plain);
                assertThat(read(store, file).status()).isEqualTo(ImportStatus.DUPLICATE);
            }
        }
        assertNothingLeft();
    }

    @Test
    void cutArchivesAreReadUpToTheCut() throws IOException {
        byte[] bytes = Files.readAllBytes(CONVOY);
        try (RunStore store = open()) {
            for (Path whole : List.of(gzip("a.jfr.gz", bytes), lz4("b.jfr.lz4", bytes), zip("c.zip", "c.jfr", bytes))) {
                byte[] packed = Files.readAllBytes(whole);
                Files.write(whole, Arrays.copyOf(packed, packed.length * 3 / 4));

                ImportedRun run = read(store, whole);

                assertThat(run.status()).as(whole.toString()).isEqualTo(ImportStatus.PARTIAL);
                assertThat(run.problems().getFirst().code()).isEqualTo(Problem.Code.BAD_ARCHIVE.word());
                assertThat(run.problems().getFirst().message())
                        .startsWith(whole.getFileName() + "")
                        .contains("is damaged at byte");
                assertThat(store.summary(run.run().id()).facts().events()).isPositive();
            }
        }
        assertNothingLeft();
    }

    @Test
    void anArchiveOfSeveralRecordingsIsSeveralRuns() throws IOException {
        byte[] before = Files.readAllBytes(CONVOY);
        byte[] after = Files.readAllBytes(gzip("x", Files.readAllBytes(CONVOY_AFTER)));
        Path archive = zip(
                "all.zip",
                "README.txt",
                text("hello"),
                "../../evil.jfr",
                before,
                "__MACOSX/._evil.jfr",
                text("shadow"),
                "nested/after.jfr.gz",
                after,
                "empty.jfr",
                new byte[0]);
        try (RunStore store = open()) {
            ImportedRuns result = readAll(store, archive);

            assertThat(result.refused()).isEmpty();
            assertThat(result.runs())
                    .extracting(run -> run.run().source().path())
                    .containsExactly(
                            folder.resolve("all.zip!/evil.jfr"), folder.resolve("all.zip!/nested/after.jfr.gz"));
            assertThat(result.runs()).extracting(run -> run.run().name()).containsExactly("evil", "after");
            assertThat(read(store, CONVOY).status()).isEqualTo(ImportStatus.DUPLICATE);
        }
        assertNothingLeft();
    }

    @Test
    void oneOfAnArchiveCanBeNamed() throws IOException, RunNotFoundException {
        Path archive = zip("all.zip", "a.jfr", Files.readAllBytes(CONVOY), "b/c.folded", text(STACKS));

        RunSource stacks = look(archive + "!/b/c.folded");

        assertThat(stacks.run().kind()).isEqualTo(RunKind.STACKS);
        assertThat(stacks.summary().profiles())
                .extracting(ProfileSummary::weight)
                .containsExactly(50L);
        assertThatThrownBy(() -> look(archive.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage("%s holds 2 runs: import it, or name one of them; it holds %s!/a.jfr, %s!/b/c.folded."
                        .formatted(archive, archive, archive));
        assertThatThrownBy(() -> look(archive + "!/d.jfr"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("d.jfr is not in");
        assertNothingLeft();
    }

    @Test
    void theChunksOfAJvmAreOneRun() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("tmp/2026_11_21_07_33_42_1234"));
        Files.copy(CONVOY, repository.resolve("2026_11_21_07_33_43.jfr"));
        Files.copy(CONVOY_AFTER, repository.resolve("2026_11_21_07_35_00.jfr"));
        Files.createFile(repository.resolve("2026_11_21_07_36_00.jfr"));
        Path joined = folder.resolve("joined.jfr");
        Files.write(joined, Files.readAllBytes(CONVOY));
        Files.write(joined, Files.readAllBytes(CONVOY_AFTER), StandardOpenOption.APPEND);
        try (RunStore store = open()) {
            long events = events(store, CONVOY) + events(store, CONVOY_AFTER);

            assertThat(RecordingFiles.find(folder)).containsExactly(joined, repository);
            ImportedRun run = read(store, repository);

            assertThat(run.status()).isEqualTo(ImportStatus.COMPLETE);
            assertThat(run.run().name()).isEqualTo("2026_11_21_07_33_42_1234");
            assertThat(run.run().source().path()).isEqualTo(repository);
            assertThat(store.summary(run.run().id()).facts().chunks()).isEqualTo(2);
            assertThat(store.summary(run.run().id()).facts().events()).isEqualTo(events);
            assertThat(read(store, joined).status()).isEqualTo(ImportStatus.DUPLICATE);
        }
        assertNothingLeft();
    }

    private static long events(RunStore store, Path file) throws IOException {
        return store.summary(read(store, file).run().id()).facts().events();
    }

    @Test
    void stacksOfOtherToolsBecomeRuns() throws IOException {
        Path pprof = gzip("cpu.pb.gz", PPROF);
        Path collapsed = Files.writeString(folder.resolve("wall.collapsed"), STACKS);
        try (RunStore store = open()) {
            ImportedRun cpu = read(store, pprof);
            ImportedRun wall = read(store, collapsed);

            assertThat(cpu.run().kind()).isEqualTo(RunKind.STACKS);
            assertThat(cpu.run().name()).isEqualTo("cpu");
            assertThat(store.summary(cpu.run().id()).profiles())
                    .extracting(ProfileSummary::kind, ProfileSummary::weight)
                    .containsExactly(tuple(ProfileKind.CPU, 3L));
            assertThat(wall.run().start())
                    .isEqualTo(Files.getLastModifiedTime(collapsed).toInstant());
            assertThat(store.profile(wall.run().id(), "collapsed")
                            .profile()
                            .samples()
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        Path bomb = gzip("bomb.jfr.gz", new byte[10 << 20]);
        Inputs inputs = new Inputs(
                Scratch.beside(storeFolder.resolve("x"), CLOCK), new UnpackLimits(64L << 30, 200, 1 << 20, 10));

        assertThatThrownBy(() -> inputs.one(
                        bomb,
                        file -> inputs.open(file, Progress.NONE, new Cancellation())
                                .close(),
                        Progress.NONE,
                        new Cancellation()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bomb.jfr.gz unpacks to more than")
                .hasMessageContaining("200 times the packed size");
        assertNothingLeft();
    }

    @Test
    void namesTheArchiveInRefusals() throws IOException {
        Path text = gzip("notes.gz", text("hello, world"));
        Path none = zip("none.zip", "a.txt", text("hello"));
        Path cut = Files.write(folder.resolve("cut.jfr.gz"), new byte[] {0x1f, (byte) 0x8b, 8});

        assertThatThrownBy(() -> look(text.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(text + " starts with");
        assertThatThrownBy(() -> look(none.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        none + " holds no recording, no collapsed stacks, no pprof file and no results of benchmarks.");
        assertThatThrownBy(() -> look(cut.toString()))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(cut + " is damaged at byte");
        assertNothingLeft();
    }

    @Test
    void leavesNothingWhenCancelledWhileUnpacking() throws IOException {
        Path packed = gzip("shop.jfr.gz", Files.readAllBytes(CONVOY));
        Cancellation cancellation = new Cancellation();
        Progress cancelling = (stage, done, total) -> {
            if (stage.equals("Unpacking shop.jfr.gz")) {
                cancellation.cancel();
            }
        };
        try (RunStore store = open()) {
            assertThatThrownBy(() ->
                            new RunImporter(store, CLOCK).read(packed, ImportLabels.NONE, cancelling, cancellation))
                    .isInstanceOf(CancellationException.class);
            assertThat(store.runCount()).isZero();
        }
        assertNothingLeft();
    }

    @Test
    void neverFailsOtherwiseOnDamage() throws IOException {
        byte[] content = text(STACKS.repeat(50));
        List<Path> packed = List.of(
                gzip("a.gz", content),
                lz4("a.lz4", content),
                zip("a.zip", "a.folded", content),
                zip("b.zip", "a.folded", content, "b.gz", Files.readAllBytes(gzip("b", content))));
        Inputs inputs = new Inputs(Scratch.beside(storeFolder.resolve("x"), CLOCK));
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            Path whole = packed.get(round % packed.size());
            byte[] bytes = Files.readAllBytes(whole);
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            Path damaged = Files.write(folder.resolve("damaged"), Arrays.copyOf(bytes, length));
            readOrRefuse(inputs, damaged, round);
        }
        assertNothingLeft();
    }

    private static void readOrRefuse(Inputs inputs, Path file, int round) throws IOException {
        try {
            inputs.forEach(
                    file,
                    run -> {
                        try (OpenInput opened = inputs.open(run, Progress.NONE, new Cancellation())) {
                            assertThat(opened.read((event, kind) -> true).profiles())
                                    .isNotNull();
                        }
                    },
                    (source, reason) -> assertToldWell(reason, round),
                    Progress.NONE,
                    new Cancellation());
        } catch (IOException reason) {
            assertToldWell(reason, round);
        }
    }

    private static void assertToldWell(IOException reason, int round) {
        assertThat(reason).as("round " + round).isInstanceOfAny(RecordingException.class, InputException.class);
        assertThat(reason.getMessage()).as("round " + round).contains("damaged").doesNotContain("assay-unpacked");
    }
}

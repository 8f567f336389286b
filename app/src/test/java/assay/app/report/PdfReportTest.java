package assay.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Direction;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.analysis.model.Problem;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.Series;
import assay.analysis.model.SourceFile;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.app.SampleProfile;
import assay.app.export.FlameFigure;
import assay.app.measure.Measures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class PdfReportTest {
    private static final ReportStamp STAMP =
            new ReportStamp(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("Europe/Berlin"), "1.2.3");
    private static final Instant START = Instant.parse("2026-11-20T08:30:00Z");

    private static byte[] report(String name, SampleProfile profile, boolean appendix) throws IOException {
        return report(name, profile, new Measures(List.of()), appendix);
    }

    private static byte[] report(String name, SampleProfile profile, Measures measures, boolean appendix)
            throws IOException {
        return report(name, profile, measures, List.of(), appendix);
    }

    private static byte[] report(
            String name, SampleProfile profile, Measures measures, List<Note> notes, boolean appendix)
            throws IOException {
        RecordingFacts facts = new RecordingFacts(
                START,
                32_000_000_000L,
                1,
                "2.1",
                new Jvm("OpenJDK 64-Bit Server VM", "25.0.3+9-LTS", null, "-Xmx512m", "com.acme.Main", null, 7L),
                Machine.UNKNOWN,
                new TreeMap<>(Map.of("jdk.ExecutionSample", 1_234L)));
        FlameFigure figure = profile.figure(name);
        RecordingSummary summary = new RecordingSummary(
                facts,
                List.of(figure.profile()),
                List.of(new Problem(Problem.Code.TRUNCATED, 0, 99, "The file ends inside chunk 1.")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(
                new RunReport(name, run(name), summary, measures, List.of(figure), notes, appendix), STAMP, out);
        return out.toByteArray();
    }

    private static Run run(String name) {
        return new Run(
                1,
                RunKind.RECORDING,
                name,
                "shop",
                START,
                32_000_000_000L,
                "25",
                Collections.emptySortedMap(),
                true,
                START,
                new SourceFile(Path.of("/data/checkout.jfr"), 4_096, "0123456789abcdef".repeat(4)));
    }

    private static SampleProfile profile() {
        return new SampleProfile()
                .add(30, "java.lang.Thread.run", "com.acme.shop.Checkout.reify")
                .add(12, "java.lang.Thread.run", "com.acme.shop.Affinity.fill")
                .add(3);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replace('\u2009', ' ').replaceAll(" +", " ");
    }

    @Test
    void statesFactsAndTopFramesOnTheFirstPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(report("checkout", profile(), false))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1))
                    .contains(
                            "CPU, jdk.ExecutionSample · 45 samples · all samples",
                            "OpenJDK 64-Bit Server VM 25.0.3+9-LTS",
                            "32.0 s",
                            "The file ends inside chunk 1.",
                            "6.67 % of the samples have no stack.",
                            "com.acme.shop.Checkout.reify 30 66.67 % 30 66.67 %",
                            "com.acme.shop.Affinity.fill 12 26.67 % 12 26.67 %",
                            "checkout.jfr · SHA-256 0123456789ab",
                            "Created 2026-11-21 11:00:00 UTC+01:00 by Assay 1.2.3 · Page 1 of 2");
        }
    }

    @Test
    void drawsTheFlameGraphAsTextOnALandscapePage() throws IOException {
        try (PDDocument document = Loader.loadPDF(report("checkout", profile(), false))) {
            PDPage page = document.getPage(1);

            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
            assertThat(text(document, 2))
                    .contains("com.acme.shop.Checkout.reify", "java.lang.Thread.run", "Page 2 of 2")
                    .contains("checkout · CPU, jdk.ExecutionSample · 45 samples · all samples");
            assertThat(page.getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void embedsEveryFontItUses() throws IOException {
        try (PDDocument document = Loader.loadPDF(report("checkout", profile(), false))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("+Roboto");
                }
            }
        }
    }

    @Test
    void describesItselfAndHasBookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(report("checkout", profile(), true))) {
            Calendar created = document.getDocumentInformation().getCreationDate();

            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("checkout");
            assertThat(document.getDocumentInformation().getCreator()).isEqualTo("Assay 1.2.3");
            assertThat(created.toInstant()).isEqualTo(STAMP.created());
            assertThat(created.get(Calendar.ZONE_OFFSET)).isEqualTo(3_600_000);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly(
                            "Summary",
                            "Top frames: CPU, jdk.ExecutionSample",
                            "Flame graph: CPU, jdk.ExecutionSample",
                            "Events",
                            "Problems");
        }
    }

    @Test
    void drawsWhatWasMeasuredOnAPageOfItsOwn() throws IOException {
        long start = START.getEpochSecond() * 1_000_000_000;
        Measures measures = Measures.of(new Measurements(
                List.of(
                        new Metric("gc.pause.p99", 12.3e6, Unit.NANOSECONDS, Direction.LOWER),
                        new Metric("cpu.machine.mean", 0.42, Unit.RATIO, Direction.NEITHER)),
                List.of(new Series(
                        "heap.used",
                        Unit.BYTES,
                        Direction.LOWER,
                        new long[] {start, start + 10_000_000_000L, start + 32_000_000_000L},
                        new double[] {0, 3.5 * (1 << 20), 1 << 20})),
                List.of()));

        try (PDDocument document = Loader.loadPDF(report("checkout", profile(), measures, false))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(text(document, 3))
                    .contains(
                            "Metrics",
                            "heap.used",
                            "2.00 MiB",
                            "00:30",
                            "gc.pause.p99 12.3 ms Garbage collection",
                            "cpu.machine.mean 42.0 % CPU");
        }
    }

    @Test
    void printsNotesInFullOnAPageOfTheirOwn() throws IOException {
        long start = START.getEpochSecond() * 1_000_000_000;
        List<Note> notes = List.of(
                new Note(
                        1, new NoteTarget.Frame(7, "shop.Cart.add"), "Copies the cart.\nSee the ticket.", START, START),
                new Note(
                        2,
                        new NoteTarget.Span(7, new TimeRange(start + 2_000_000_000, Long.MAX_VALUE)),
                        "word ".repeat(2_000) + "end",
                        START,
                        START));

        try (PDDocument document =
                Loader.loadPDF(report("checkout", profile(), new Measures(List.of()), notes, false))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(text(document, 3))
                    .contains(
                            "Notes",
                            "shop.Cart.add",
                            "Copies the cart.\n",
                            "See the ticket.",
                            "time 2.00 s \u2013 end");
            assertThat(text(document, 4)).contains("word end");
        }
    }

    @Test
    void isTheSameBytesForTheSameContentAndTime() throws IOException {
        assertThat(report("checkout", profile(), true)).isEqualTo(report("checkout", profile(), true));
    }

    @Test
    void replacesWhatTheFontLacksCharacterByCharacter() throws IOException {
        SampleProfile profile = new SampleProfile().add(1, "com.acme.\u4e16\u754c.\ud83d\ude00run\u0000\u202e");

        try (PDDocument document = Loader.loadPDF(report("na\u00efve \u4e16 <b>", profile, false))) {
            assertThat(text(document, 1)).contains("na\u00efve ? <b>", "com.acme.??.?run\\u0000\\u202e");
        }
    }

    @Test
    void keepsTheMethodOfAVeryLongName() throws IOException {
        String label = "com.acme." + "verylongpackage.".repeat(20) + "Service.handleRequest";

        try (PDDocument document = Loader.loadPDF(report("checkout", new SampleProfile().add(1, label), false))) {
            assertThat(text(document, 1)).contains("Service.handleRequest");
        }
    }

    @Test
    void saysHowManyRowsOfAVeryDeepStackAreNotDrawn() throws IOException {
        String[] frames = Collections.nCopies(2_000, "Foo.recurse").toArray(String[]::new);

        try (PDDocument document = Loader.loadPDF(report("deep", new SampleProfile().add(1, frames), false))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(text(document, 4)).contains("rows farthest from the root are not drawn");
        }
    }
}

package assay.app.report;

import assay.charts.paint.TextStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A PDF while its pages are being filled; header, footer and page numbers come last, when all pages are known.
final class ReportDocument implements AutoCloseable {
    private static final TextStyle FURNITURE = TextStyle.regular(7);

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<ReportPage> pages = new ArrayList<>();
    private final ReportFonts fonts;
    private final ReportStamp stamp;
    private final String title;
    private final String subject;
    private final String source;

    /// @param subject what kind of report this is, top left on each page
    /// @param source the files it is made from, bottom left on each page
    ReportDocument(ReportStamp stamp, String title, String subject, String source) throws IOException {
        this.fonts = new ReportFonts(document);
        this.stamp = stamp;
        this.title = title;
        this.subject = subject;
        this.source = source;
    }

    ReportStamp stamp() {
        return stamp;
    }

    ReportPage portrait() throws IOException {
        return add(PDRectangle.A4);
    }

    ReportPage landscape() throws IOException {
        return add(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    }

    private ReportPage add(PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
        ReportPage added = new ReportPage(
                page, new PdfSurface(content, fonts, size.getHeight()), size.getWidth(), size.getHeight());
        pages.add(added);
        return added;
    }

    void bookmark(String text, ReportPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page.page());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(destination);
        outline.addLast(item);
    }

    void save(OutputStream out) throws IOException {
        for (int index = 0; index < pages.size(); index++) {
            furnish(pages.get(index), index + 1);
            pages.get(index).pdf().close();
        }
        describe();
        document.save(out);
    }

    private void furnish(ReportPage page, int number) {
        int color = ReportPage.THEME.mutedText();
        double top = ReportPage.MARGIN - 8;
        page.surface().text(subject, page.left(), top, FURNITURE, color);
        String run = TextLines.elide(title, FURNITURE, page.contentWidth() * 0.7);
        page.textRight(run, page.right(), top, FURNITURE, color);
        page.rule(top + 6);
        double base = page.height() - ReportPage.MARGIN + 8;
        page.rule(base - 12);
        page.surface()
                .text(
                        TextLines.elide(source, FURNITURE, page.contentWidth() * 0.5),
                        page.left(),
                        base,
                        FURNITURE,
                        color);
        String made = "Created %s by Assay %s  ·  Page %d of %d"
                .formatted(stamp.timeText(stamp.created()), stamp.version(), number, pages.size());
        page.textRight(made, page.right(), base, FURNITURE, color);
    }

    private void describe() {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setSubject(subject);
        information.setAuthor("Assay");
        information.setKeywords(source);
        information.setCreator("Assay " + stamp.version());
        information.setProducer("Assay " + stamp.version() + " with Apache PDFBox");
        GregorianCalendar created = GregorianCalendar.from(ZonedDateTime.ofInstant(stamp.created(), stamp.zone()));
        information.setCreationDate(created);
        information.setModificationDate(created);
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.setDocumentId(identity());
    }

    /// Seed of the document's id: the same for the same content, so that a report can be made twice.
    private long identity() {
        CRC32 checksum = new CRC32();
        checksum.update((title + source + stamp).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

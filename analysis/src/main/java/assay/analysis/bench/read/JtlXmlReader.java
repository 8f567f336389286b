package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the samples of JMeter in XML. How requests become a benchmark for each label: [RequestTally]. What is
/// nested in an HTTP sample (redirects, embedded pages) is part of its time and not counted; what is nested in
/// a transaction is. Document types and entities of the file's own are not processed.
final class JtlXmlReader implements FormatReader {
    private static final int MOST_DEPTH = 100;
    private static final int ELEMENTS_PER_CHECK = 1024;

    private final RequestTally tally = new RequestTally();
    private int depth;
    /// Depth of the outermost HTTP sample that is open, or the most there is.
    private int httpDepth = Integer.MAX_VALUE;
    private int untilCheck = ELEMENTS_PER_CHECK;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("JMeter");
        // decoded here: the parser reports bytes that are no UTF-8 on the error stream of the process
        try (Reader in = new InputStreamReader(source.open(), StandardCharsets.UTF_8)) {
            read(in, source, draft);
        } finally {
            tally.addTo(draft);
        }
    }

    private void read(Reader in, Source source, FileDraft draft) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader, source, draft);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {} // texts are answers of servers
                }
            }
        } catch (XMLStreamException e) {
            Location location = e.getLocation();
            draft.problem(
                    Code.SYNTAX,
                    location == null ? "" : "line " + location.getLineNumber(),
                    "It is no XML from here on: " + firstLine(e) + ".");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String firstLine(XMLStreamException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int reason = message.indexOf("Message: ");
        return message.substring(reason < 0 ? 0 : reason + "Message: ".length())
                .lines()
                .findFirst()
                .orElse("");
    }

    private void start(XMLStreamReader reader, Source source, FileDraft draft)
            throws XMLStreamException, TooMuchException {
        if (--untilCheck == 0) {
            untilCheck = ELEMENTS_PER_CHECK;
            source.cancellation().check();
        }
        if (++depth > MOST_DEPTH) {
            throw new XMLStreamException("elements are nested deeper than " + MOST_DEPTH, reader.getLocation());
        }
        String name = reader.getLocalName();
        boolean isHttp = name.equals("httpSample");
        if (depth < httpDepth && (isHttp || name.equals("sample") || name.equals("sampleResult"))) {
            sample(reader, draft);
            httpDepth = isHttp ? depth : httpDepth;
        }
    }

    private void end() {
        if (depth == httpDepth) {
            httpDepth = Integer.MAX_VALUE;
        }
        depth--;
    }

    private void sample(XMLStreamReader reader, FileDraft draft) throws TooMuchException {
        String elapsed = attribute(reader, "t", "time");
        String label = attribute(reader, "lb", "label");
        try {
            long millis = Numbers.whole(elapsed, -1);
            if (millis < 0) {
                throw new BadEntryException("has '" + elapsed + "' for an elapsed time");
            }
            tally.add(
                    label.isBlank() ? "(no label)" : label,
                    Numbers.whole(attribute(reader, "ts", "timeStamp"), Long.MIN_VALUE),
                    millis,
                    !"false".equals(attribute(reader, "s", "success")),
                    draft);
        } catch (BadEntryException e) {
            draft.leaveOut("line " + reader.getLocation().getLineNumber(), e);
        }
    }

    private static String attribute(XMLStreamReader reader, String name, String oldName) {
        String value = reader.getAttributeValue(null, name);
        String old = value == null ? reader.getAttributeValue(null, oldName) : value;
        return old == null ? "" : old;
    }
}

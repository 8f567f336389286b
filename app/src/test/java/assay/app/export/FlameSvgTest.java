package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.SampleProfile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class FlameSvgTest {
    private static Document svg(SampleProfile profile, String run)
            throws IOException, SAXException, ParserConfigurationException {
        StringWriter out = new StringWriter();
        FlameSvg.write(profile.figure(run), PictureOptions.USUAL, out);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
    }

    private static String texts(Document svg) {
        NodeList elements = svg.getElementsByTagName("text");
        StringBuilder texts = new StringBuilder();
        for (int index = 0; index < elements.getLength(); index++) {
            texts.append(elements.item(index).getTextContent()).append('\n');
        }
        return texts.toString();
    }

    @Test
    void writesTitleFramesAndLegendAsText() throws IOException, SAXException, ParserConfigurationException {
        Document svg = svg(new SampleProfile().add(3, "Foo.bar", "Foo.baz"), "checkout");

        assertThat(texts(svg))
                .contains(
                        "checkout\n",
                        "CPU, jdk.ExecutionSample · 3 samples · all samples",
                        "Foo.bar\n",
                        "Foo.baz\n",
                        "Compiled\n");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("1600");
    }

    @Test
    void staysWellFormedWithHostileNames() throws IOException, SAXException, ParserConfigurationException {
        Document svg = svg(new SampleProfile().add(1, "<script>&\u0001\ud800\""), "]]>\u0000<!--");

        assertThat(texts(svg)).contains("<script>&\\u0001");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }
}

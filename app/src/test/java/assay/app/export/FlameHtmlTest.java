package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.SampleProfile;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class FlameHtmlTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private static String html(SampleProfile profile, String run) throws IOException {
        StringWriter out = new StringWriter();
        FlameHtml.write(profile.figure(run), out);
        return out.toString();
    }

    private static String data(String html) {
        Matcher data = DATA.matcher(html);
        assertThat(data.find()).isTrue();
        return data.group(1);
    }

    @Test
    void describesTheTreeByNameLevelAndSelfWeight() throws IOException {
        SampleProfile profile = new SampleProfile().add(2, "a", "b").add(3, "a").add(1, "b");

        assertThat(data(html(profile, "run"))).isEqualTo("""
                {"unit":"samples","icicle":false,"reversed":false,"zoomed":0,"search":"","names":["","a","b"],\
                "name":"ABCC","up":"AAAC","self":"ADCB","type":"ACCC"}""");
    }

    @Test
    void keepsHostileNamesWithinTheirData() throws IOException {
        String hostile = "</script><script>alert('x')</script>\u2028\u0000\"&";

        String html = html(new SampleProfile().add(1, hostile), hostile);

        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("\u2028")
                .doesNotContain("\u0000");
        assertThat(data(html)).doesNotContain("<").doesNotContain(">");
        assertThat(strings(data(html))).contains("</script><script>alert('x')</script>\\u2028\\u0000\"&");
        assertThat(html)
                .contains(
                        "<h1>&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\\u2028\\u0000&quot;&amp;</h1>");
    }

    @Test
    void needsNothingFromTheNetwork() throws IOException {
        String html = html(new SampleProfile().add(1, "a"), "run");

        assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("{{");
    }

    @Test
    void allowsItselfNoScriptButItsOwn() throws IOException, NoSuchAlgorithmException {
        String html = html(new SampleProfile().add(1, "a"), "run");
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(html);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(html);

        assertThat(script.find()).isTrue();
        assertThat(policy.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(script.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(policy.group(1))
                .startsWith("default-src 'none';")
                .contains("script-src 'sha256-" + hash + "';")
                .doesNotContain("http", "*");
    }

    private static List<String> strings(String json) throws IOException {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }
}

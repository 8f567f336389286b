package assay.charts.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.charts.flame.CategoryColors;
import assay.charts.flame.FlameArea;
import assay.charts.flame.FlameCategory;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameMarks;
import assay.charts.flame.FlamePainter;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.RandomTree;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SvgSurfaceTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script>&amp;'\u0000\u001B[31m\u202Egnp.exe\uD800]]>";

    @Test
    void hostileNamesBecomeHarmlessText() {
        SvgSurface svg = new SvgSurface(100, 50, HOSTILE);
        svg.text(HOSTILE, 1, 2, TextStyle.regular(12), 0xFF000000);

        String written = svg.toSvg();
        String safe =
                "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;\uFFFD\uFFFD[31m\uFFFDgnp.exe\uFFFD]]&gt;";
        assertThat(written).contains("<title>" + safe + "</title>").contains(">" + safe + "</text>");
        assertThat(written).doesNotContain("<script").doesNotContain("\u202E");
    }

    @Test
    void textsKeepTheirMeasuredWidth() {
        SvgSurface svg = new SvgSurface(100, 50, "t");
        svg.text("m", 1.005, 2, TextStyle.medium(2048), 0x80112233);

        assertThat(svg.toSvg())
                .contains("<text xml:space=\"preserve\" x=\"1\" y=\"2\" font-size=\"2048\" font-weight=\"500\""
                        + " textLength=\"1783\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#112233\""
                        + " fill-opacity=\"0.50\">m</text>");
    }

    @Test
    void aHatchIsDefinedOnce() {
        SvgSurface svg = new SvgSurface(100, 50, "t");
        svg.hatchRect(0, 0, 9, 9, 0xFF112233);
        svg.hatchRect(9, 0, 9, 9, 0xFF112233);

        assertThat(svg.toSvg()).containsOnlyOnce("<pattern").contains("url(#hatch-ff112233)");
    }

    @Test
    void whatIsDescribedIsAGroupWithATitle() {
        SvgSurface svg = new SvgSurface(100, 50, "t");
        svg.beginDescribed("a < b\n5 samples");
        svg.fillRect(0, 0, 9, 9, 0xFF112233);
        svg.endDescribed();

        assertThat(svg.toSvg())
                .contains("<g class=\"described\"><title>a &lt; b\n5 samples</title>\n<rect")
                .contains("/>\n</g>\n</svg>");
    }

    @Test
    void clipsMustBeBalanced() {
        SvgSurface svg = new SvgSurface(100, 50, "t");
        assertThatThrownBy(svg::popClip).isInstanceOf(IllegalStateException.class);

        svg.pushClip(0, 0, 10, 10);
        assertThatThrownBy(svg::toSvg).hasMessageContaining("open clips: 1");
        svg.popClip();
        assertThat(svg.toSvg()).contains("<g clip-path=\"url(#clip-0)\">");
    }

    @Test
    void aFlameGraphIsBalancedMarkup() {
        FlameLayout layout = new FlameLayout(RandomTree.of(new Random(2), 3_000));
        layout.arrange(FlameViewport.ALL, new FlameArea(1200, 600, 18, FlameDirection.ICICLE, 1));
        SvgSurface svg = new SvgSurface(1200, 600, "CPU samples");
        new FlamePainter(Theme.PRINT, new CategoryColors(_ -> FlameCategory.NATIVE), node -> "node " + node)
                .paint(svg, layout, FlameMarks.NONE);

        String written = svg.toSvg();
        assertThat(written)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains(">all</text>", "<title>all\nnode 0</title>");
        assertThat(Markup.firstFault(written)).isEmpty();
    }
}

package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.SampleProfile;
import assay.charts.paint.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class FlamePngTest {
    private static final int COMPILED = 0xFF36D091;

    private static BufferedImage png(SampleProfile profile, PictureOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FlamePng.write(profile.figure("checkout"), options, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static long pixels(BufferedImage image, int row, int argb) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += image.getRGB(x, row) == argb ? 1 : 0;
        }
        return count;
    }

    @Test
    void drawsFramesAsWideAsTheyWeigh() throws IOException {
        BufferedImage image = png(new SampleProfile().add(1, "a").add(3, "b"), new PictureOptions(832, Theme.LIGHT, 2));

        int insideFirstFrames = 2 * (68 + 3);
        assertThat(image.getWidth()).isEqualTo(1664);
        assertThat(image.getHeight()).isEqualTo(2 * (68 + 2 * 18 + 40));
        assertThat(image.getRGB(0, 0)).isEqualTo(Theme.LIGHT.background());
        assertThat(image.getRGB(2 * 16 + 1, insideFirstFrames)).isEqualTo(COMPILED);
        assertThat(image.getRGB(2 * (16 + 200) - 1, insideFirstFrames)).isEqualTo(Theme.LIGHT.background());
        assertThat(pixels(image, insideFirstFrames, COMPILED)).isBetween(1590L, 1598L);
    }

    @Test
    void writesTextInTheDarkThemeToo() throws IOException {
        BufferedImage image = png(new SampleProfile().add(1, "a"), new PictureOptions(400, Theme.DARK, 1));

        long inked = 0;
        for (int row = 14; row < 32; row++) {
            inked += image.getWidth() - pixels(image, row, Theme.DARK.background());
        }
        assertThat(image.getRGB(0, 0)).isEqualTo(Theme.DARK.background());
        assertThat(inked).isBetween(300L, 2000L);
    }

    @Test
    void keepsAVeryHighPictureWithinItsMemory() throws IOException {
        String[] deep = Collections.nCopies(3000, "deep").toArray(String[]::new);

        BufferedImage image = png(new SampleProfile().add(1, deep), new PictureOptions(1600, Theme.LIGHT, 3));

        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(31_000_000L, 32_000_000L);
    }

    @Test
    void drawsCharactersThatItsFontLacks() throws IOException {
        BufferedImage image =
                png(new SampleProfile().add(1, "支付.\u202e\u0000𝄞"), new PictureOptions(400, Theme.LIGHT, 1));

        assertThat(pixels(image, 70, COMPILED)).isGreaterThan(300);
    }
}

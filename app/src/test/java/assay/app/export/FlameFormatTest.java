package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FlameFormatTest {
    @Test
    void knowsAFormatByTheEndOfTheNameItIsGiven() {
        assertThat(FlameFormat.ofFile(Path.of("a.b", "Flame.SVG"))).contains(FlameFormat.SVG);
        assertThat(FlameFormat.ofFile(Path.of("x.json"))).contains(FlameFormat.JSON);
        assertThat(FlameFormat.ofFile(Path.of("x.speedscope.json"))).contains(FlameFormat.SPEEDSCOPE);
        assertThat(FlameFormat.ofFile(Path.of("x.pb.gz"))).contains(FlameFormat.PPROF);
        assertThat(FlameFormat.ofFile(Path.of("x.txt"))).contains(FlameFormat.COLLAPSED);
        assertThat(FlameFormat.ofFile(Path.of("x.gz"))).isEmpty();
        assertThat(FlameFormat.ofFile(Path.of("/"))).isEmpty();
    }

    @Test
    void findsEveryFormatByItsWordAndByEachOfItsEndings() {
        for (FlameFormat format : FlameFormat.values()) {
            assertThat(FlameFormat.ofWord(format.word())).contains(format);
            assertThat(format.endings())
                    .isNotEmpty()
                    .allMatch(ending ->
                            FlameFormat.ofFile(Path.of("flame" + ending)).equals(Optional.of(format)));
        }
        assertThat(FlameFormat.ofWord("pdf")).isEmpty();
    }
}

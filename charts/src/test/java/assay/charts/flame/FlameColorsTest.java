package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.paint.Argb;
import assay.charts.paint.Theme;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlameColorsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.24, 0",
        "0.25, 1",
        "0.99, 1",
        "1, 2",
        "3.9, 2",
        "4, 3",
        "15.9, 3",
        "16, 4",
        "100, 4",
        "NaN, 0",
        "-0.24, 0",
        "-0.25, -1",
        "-1, -2",
        "-4, -3",
        "-16, -4",
        "-100, -4"
    })
    void aStepLiesBetweenFixedBounds(double points, int step) {
        assertThat(DiffRamp.step(points)).isEqualTo(step);
    }

    @Test
    void everyStepCarriesReadableText() {
        for (DiffRamp ramp : new DiffRamp[] {DiffRamp.LIGHT, DiffRamp.DARK}) {
            for (int step = -4; step <= 4; step++) {
                assertThat(Argb.contrast(ramp.fill(step), ramp.text(step)))
                        .as("step %d", step)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void everyCategoryCarriesReadableText() {
        for (FlameCategory category : FlameCategory.values()) {
            assertThat(Argb.contrast(category.fill(), new CategoryColors(_ -> category).text(0)))
                    .as(category.word())
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void everyPackageCarriesReadableText() {
        SampleTree tree = RandomTree.of(new Random(1), 2_000);
        PackageColors colors = new PackageColors(tree);
        for (int node = 0; node < tree.size(); node++) {
            assertThat(Argb.contrast(colors.fill(node), colors.text(node)))
                    .as(tree.label(node))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void identicalSharesAreNeutral() {
        DiffColors colors = new DiffColors(_ -> 0, _ -> Presence.BOTH, Theme.LIGHT);

        assertThat(Argb.toHex(colors.fill(0))).isEqualTo("#edeff2");
        assertThat(colors.note(0)).isEmpty();
        assertThat(colors.mark(0)).isEqualTo(FlameMark.NONE);
    }

    @Test
    void signHatchAndDotsSayTheSameAsTheColor() {
        double[] delta = {0.5, -4.06, 30, -30};
        Presence[] presence = {Presence.BOTH, Presence.BOTH, Presence.NEW, Presence.GONE};
        DiffColors colors = new DiffColors(node -> delta[node], node -> presence[node], Theme.DARK);

        assertThat(colors.note(0)).isEqualTo("+0.50 pp");
        assertThat(colors.note(1)).isEqualTo("−4.1 pp");
        assertThat(colors.note(2)).isEqualTo("NEW");
        assertThat(colors.mark(2)).isEqualTo(FlameMark.HATCHED);
        assertThat(Argb.toHex(colors.fill(2))).isEqualTo("#e99355");
        assertThat(colors.note(3)).isEqualTo("GONE");
        assertThat(colors.mark(3)).isEqualTo(FlameMark.DOTTED);
        assertThat(Argb.toHex(colors.fill(3))).isEqualTo("#67b0f9");
    }

    @Test
    void theLegendPrintsTheBounds() {
        assertThat(new DiffColors(_ -> 0, _ -> Presence.BOTH, Theme.LIGHT).legend())
                .extracting(LegendEntry::word)
                .containsExactly(
                        "≤ −16",
                        "−16 to −4",
                        "−4 to −1",
                        "−1 to −0.25",
                        "within ±0.25 pp",
                        "+0.25 to +1",
                        "+1 to +4",
                        "+4 to +16",
                        "≥ +16",
                        "new",
                        "gone");
    }

    @Test
    void aPackageKeepsItsColorInEveryTree() {
        SampleTree one = SampleTree.root("all", 2)
                .leaf("java.util.HashMap.get", 1)
                .leaf("java.lang.Thread.run", 1)
                .build();
        SampleTree other =
                SampleTree.root("all", 1).leaf("java.util.List.of", 1).build();

        assertThat(new PackageColors(other).fill(1)).isEqualTo(new PackageColors(one).fill(1));
        assertThat(new PackageColors(one).fill(2)).isNotEqualTo(new PackageColors(one).fill(1));
        assertThat(new PackageColors(one).fill(0)).isEqualTo(FlameCategory.OTHER.fill());
    }

    @Test
    void thePackageLegendNamesTheHeaviestBySelfWeight() {
        SampleTree tree = SampleTree.root("all", 100)
                .add("java.lang.Thread.run", 100)
                .leaf("com.acme.json.Parser.parse", 60)
                .leaf("com.acme.store.Orders.find", 10)
                .leaf("java.util.HashMap.get", 25)
                .build();

        assertThat(new PackageColors(tree).legend())
                .extracting(LegendEntry::word)
                .containsExactly("com.acme", "java.util", "java.lang", "no package");
    }
}

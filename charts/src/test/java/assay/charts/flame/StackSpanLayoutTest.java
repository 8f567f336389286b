package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StackSpanLayoutTest {
    /// Rows of spans `{from, to}`, in order.
    private record Spans(List<double[][]> content) implements StackSpanSource {
        @Override
        public int rows() {
            return content.size();
        }

        @Override
        public int firstOfRow(int row) {
            return content.subList(0, row).stream()
                    .mapToInt(each -> each.length)
                    .sum();
        }

        private double[] span(int span) {
            return content.stream()
                    .flatMap(Arrays::stream)
                    .skip(span)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public double from(int span) {
            return span(span)[0];
        }

        @Override
        public double to(int span) {
            return span(span)[1];
        }

        @Override
        public int node(int span) {
            return span;
        }

        @Override
        public String label(int span) {
            return "f" + span;
        }
    }

    private static List<String> boxes(StackSpanLayout layout) {
        List<String> boxes = new ArrayList<>();
        for (int box = 0; box < layout.count(); box++) {
            boxes.add("%d:%d+%d %.1f-%.1f"
                    .formatted(
                            layout.row(box),
                            layout.span(box),
                            layout.merged(box),
                            layout.x(box),
                            layout.x(box) + layout.width(box)));
        }
        return boxes;
    }

    @Test
    void showsWhatLiesInTheWindowAndCutsWhatReachesBeyond() {
        StackSpanLayout layout = new StackSpanLayout(new Spans(List.of(
                new double[][] {{0, 40}, {50, 90}, {95, 100}}, new double[][] {{0, 20}, {60, 70}})));
        layout.arrange(20, 60, 400, 1, 0, 9);
        assertThat(boxes(layout)).containsExactly("0:0+1 0.0-200.0", "0:1+1 300.0-400.0");
        assertThat(layout.boxAt(0, 350, 1)).isEqualTo(1);
        assertThat(layout.boxAt(0, 250, 1)).isEqualTo(-1);
    }

    @Test
    void spansThatShareAPixelBecomeOneBox() {
        StackSpanLayout layout = new StackSpanLayout(new Spans(
                List.<double[][]>of(new double[][] {{0, 0.2}, {0.3, 0.5}, {0.6, 0.9}, {4, 8}})));
        layout.arrange(0, 10, 10, 1, 0, 0);
        assertThat(boxes(layout)).containsExactly("0:0+3 0.0-0.9", "0:3+1 4.0-8.0");
    }

    @Test
    void neverHasMoreThanTwoBoxesPerPixelAndRow() {
        Random random = new Random(11);
        double[][] row = new double[5_000][];
        double at = 0;
        for (int span = 0; span < row.length; span++) {
            double from = at + random.nextDouble();
            at = from + random.nextDouble() * (random.nextInt(200) == 0 ? 100 : 1);
            row[span] = new double[] {from, at};
        }
        double[] flat = Arrays.stream(row).flatMapToDouble(Arrays::stream).toArray();
        StackSpanLayout layout = new StackSpanLayout(new StackSpanSource() {
            @Override
            public int rows() {
                return 1;
            }

            @Override
            public int firstOfRow(int each) {
                return each * row.length;
            }

            @Override
            public double from(int span) {
                return flat[2 * span];
            }

            @Override
            public double to(int span) {
                return flat[2 * span + 1];
            }

            @Override
            public int node(int span) {
                return span;
            }

            @Override
            public String label(int span) {
                return "";
            }
        });
        layout.arrange(0, at, 300, 1, 0, 0);
        assertThat(layout.count()).isBetween(100, 600);
        int shown = 0;
        for (int box = 0; box < layout.count(); box++) {
            shown += layout.merged(box);
        }
        assertThat(shown).isEqualTo(row.length);
    }
}

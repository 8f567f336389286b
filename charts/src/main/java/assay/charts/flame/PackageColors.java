package assay.charts.flame;

import assay.charts.paint.Oklch;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Colours frames by package: the hue comes from the first two parts, one of three lightness levels from the whole
/// name. It depends on names alone, so it is the same in every run and on every machine.
public final class PackageColors implements FlameColors {
    private static final int HUES = 24;
    private static final double CHROMA = 0.09;
    private static final double[] LIGHTNESS = {0.74, 0.80, 0.86};
    private static final int LEGEND_SIZE = 6;
    /// Chosen so that the packages which nearly every profile has (java.util, java.lang, java.io, sun.nio,
    /// jdk.internal, org.springframework, org.apache, io.netty) get hues at least two steps apart.
    private static final int SEED = 69_742;

    private final FlameSource source;
    private final Map<String, Integer> fills = new HashMap<>();

    public PackageColors(FlameSource source) {
        this.source = source;
    }

    @Override
    public int fill(int node) {
        return fills.computeIfAbsent(packageOf(node), PackageColors::fillOf);
    }

    @Override
    public int text(int node) {
        return CategoryColors.DARK_TEXT;
    }

    /// The heaviest groups of packages by self weight, and native code.
    @Override
    public List<LegendEntry> legend() {
        Map<String, Double> self = new HashMap<>();
        for (int node = 1; node < source.size(); node++) {
            self.merge(group(packageOf(node)), source.weight(node), Double::sum);
            if (source.parent(node) > 0) {
                self.merge(group(packageOf(source.parent(node))), -source.weight(node), Double::sum);
            }
        }
        Stream<LegendEntry> groups = self.entrySet().stream()
                .filter(group -> !group.getKey().isEmpty() && group.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LEGEND_SIZE)
                .map(group -> new LegendEntry(color(group.getKey(), 1), group.getKey()));
        return Stream.concat(groups, Stream.of(new LegendEntry(FlameCategory.OTHER.fill(), "no package")))
                .toList();
    }

    private String packageOf(int node) {
        String label = source.label(node);
        return FrameName.of(label).packageOf(label);
    }

    private static int fillOf(String packageName) {
        if (packageName.isEmpty()) {
            return FlameCategory.OTHER.fill();
        }
        return color(group(packageName), Math.floorMod(spread(packageName.hashCode()), LIGHTNESS.length));
    }

    private static int color(String group, int level) {
        double hue = Math.floorMod(spread(group.hashCode()), HUES) * (360.0 / HUES);
        return new Oklch(LIGHTNESS[level], CHROMA, hue).toArgb();
    }

    private static String group(String packageName) {
        int first = packageName.indexOf('.');
        int second = first < 0 ? -1 : packageName.indexOf('.', first + 1);
        return second < 0 ? packageName : packageName.substring(0, second);
    }

    /// Last step of MurmurHash3: names that differ in one letter get far-apart colours.
    private static int spread(int hash) {
        int seeded = hash + SEED;
        int mixed = (seeded ^ seeded >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}

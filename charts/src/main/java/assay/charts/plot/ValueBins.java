package assay.charts.plot;

import java.util.Arrays;
import java.util.List;

/// How often numbers lie in which bin; frozen. Bins are drawn equally wide, whatever numbers they span.
public final class ValueBins {
    private final long[] counts;
    private final long most;
    private final List<String> edges;
    private final String name;

    /// @param counts one entry per bin, not negative; copied
    /// @param edges labels of the edges, one more than there are bins
    /// @param name what is counted, for the accessible text
    public ValueBins(long[] counts, List<String> edges, String name) {
        if (edges.size() != counts.length + 1) {
            throw new IllegalArgumentException(
                    "edges: %d, must be one more than the %d bins".formatted(edges.size(), counts.length));
        }
        this.counts = counts.clone();
        this.most = Arrays.stream(counts).max().orElse(0);
        this.edges = List.copyOf(edges);
        this.name = name;
    }

    public int count() {
        return counts.length;
    }

    public long weight(int bin) {
        return counts[bin];
    }

    /// The fullest bin's count; 0 if there is none.
    public long most() {
        return most;
    }

    /// Label of an edge, from 0 to [#count()].
    public String edge(int edge) {
        return edges.get(edge);
    }

    public String name() {
        return name;
    }
}

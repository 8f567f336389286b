package assay.analysis.bench.read;

import java.util.Arrays;

/// Numbers of which it is not known how many there will be.
final class GrowingDoubles {
    private double[] values = new double[8];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

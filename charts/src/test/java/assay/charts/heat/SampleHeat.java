package assay.charts.heat;

import java.util.BitSet;
import java.util.Random;

/// A heat map for tests: values by cell, found cells by number.
public final class SampleHeat implements HeatSource {
    private final double[] values;
    private final int rows;
    private final long cellNanos;
    private final BitSet found;
    private final boolean searched;

    public SampleHeat(double[] values, int rows, long cellNanos, int... found) {
        this.values = values;
        this.rows = rows;
        this.cellNanos = cellNanos;
        this.found = new BitSet();
        for (int cell : found) {
            this.found.set(cell);
        }
        this.searched = found.length > 0;
    }

    /// Load that swells and ebbs, with a pause now and then.
    public static SampleHeat of(Random random, int columns, int rows, long cellNanos, int... found) {
        double[] values = new double[columns * rows];
        for (int cell = 0; cell < values.length; cell++) {
            double load = 9 + 7 * Math.sin(cell / 430.0) + 4 * random.nextGaussian();
            values[cell] = cell / 90 % 11 == 3 ? 0 : Math.max(0, Math.rint(load));
        }
        return new SampleHeat(values, rows, cellNanos, found);
    }

    @Override
    public int cells() {
        return values.length;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public long cellNanos() {
        return cellNanos;
    }

    @Override
    public double value(int cell) {
        return values[cell];
    }

    @Override
    public double full() {
        double full = 1;
        for (double value : values) {
            full = Math.max(full, value);
        }
        return full;
    }

    @Override
    public boolean searched() {
        return searched;
    }

    @Override
    public boolean found(int cell) {
        return found.get(cell);
    }

    @Override
    public String text(double value) {
        return Math.round(value) + " samples";
    }

    @Override
    public String describe(int cell) {
        return text(values[cell]) + "\ncell " + cell;
    }
}

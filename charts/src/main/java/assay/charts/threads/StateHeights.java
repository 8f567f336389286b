package assay.charts.threads;

/// Turns numbers of threads in states into whole device pixels of a lane's height. A state that is there at all has a
/// pixel, so that what is rare and short is seen.
final class StateHeights {
    private final int states;
    private final int height;
    private final int[] ends;

    StateHeights(int states, int height) {
        this.states = states;
        this.height = height;
        this.ends = new int[states];
    }

    /// Where each state ends, from the lane's bottom up; the array is used again by the next call.
    int[] of(float[] counts, int pixel, double full) {
        double sum = 0;
        for (int state = 0; state < states; state++) {
            sum += counts[pixel * states + state];
        }
        double scale = height / Math.max(full, sum);
        int end = 0;
        for (int state = 0; state < states; state++) {
            float count = counts[pixel * states + state];
            int pixels = (int) Math.round(count * scale);
            end = Math.min(height, end + (count > 0 ? Math.max(1, pixels) : 0));
            ends[state] = end;
        }
        return ends;
    }
}

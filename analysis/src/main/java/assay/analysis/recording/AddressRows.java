package assay.analysis.recording;

import assay.analysis.model.Samples;
import java.util.Arrays;

/// What is known of each address of native memory: its last allocation and when it was freed last. Hot path: parallel
/// columns.
final class AddressRows {
    private static final long NEVER = Long.MIN_VALUE;

    private long[] address = new long[64];
    private long[] allocatedNanos = new long[64];
    private long[] freedNanos = new long[64];
    private long[] bytes = new long[64];
    private int[] thread = new int[64];
    private int[] stack = new int[64];
    private boolean[] cut = new boolean[64];
    private int size;

    int size() {
        return size;
    }

    /// Adds an address of which nothing is known yet.
    void add(long added) {
        if (size == address.length) {
            int larger = size + (size >> 1);
            address = Arrays.copyOf(address, larger);
            allocatedNanos = Arrays.copyOf(allocatedNanos, larger);
            freedNanos = Arrays.copyOf(freedNanos, larger);
            bytes = Arrays.copyOf(bytes, larger);
            thread = Arrays.copyOf(thread, larger);
            stack = Arrays.copyOf(stack, larger);
            cut = Arrays.copyOf(cut, larger);
        }
        address[size] = added;
        allocatedNanos[size] = NEVER;
        freedNanos[size++] = NEVER;
    }

    /// Adds what another table knows of an address.
    void add(AddressRows other, int row) {
        add(other.address[row]);
        freedNanos[size - 1] = other.freedNanos[row];
        allocated(
                size - 1,
                other.allocatedNanos[row],
                other.thread[row],
                other.stack[row],
                other.cut[row],
                other.bytes[row]);
    }

    /// Takes in an allocation, unless a later one is known.
    void allocated(int row, long nanos, int byThread, int atStack, boolean cutStack, long size) {
        if (nanos >= allocatedNanos[row]) {
            allocatedNanos[row] = nanos;
            thread[row] = byThread;
            stack[row] = atStack;
            cut[row] = cutStack;
            bytes[row] = size;
        }
    }

    void freed(int row, long nanos) {
        freedNanos[row] = Math.max(freedNanos[row], nanos);
    }

    /// Whether the memory was allocated and not freed since. A release at the very time of the allocation came before
    /// it, as when memory is reallocated at its place.
    boolean live(int row) {
        return allocatedNanos[row] != NEVER && allocatedNanos[row] >= freedNanos[row];
    }

    long address(int row) {
        return address[row];
    }

    long allocatedNanos(int row) {
        return allocatedNanos[row];
    }

    long freedNanos(int row) {
        return freedNanos[row];
    }

    long bytes(int row) {
        return bytes[row];
    }

    int stack(int row) {
        return stack[row];
    }

    boolean cut(int row) {
        return cut[row];
    }

    /// The allocations as samples that weigh their bytes.
    Samples samples() {
        return new Samples(
                Arrays.copyOf(allocatedNanos, size),
                Arrays.copyOf(thread, size),
                Arrays.copyOf(stack, size),
                Arrays.copyOf(bytes, size));
    }
}

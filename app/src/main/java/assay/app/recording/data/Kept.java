package assay.app.recording.data;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Values that are made once and kept while they are the ones last asked for, up to a size. Whoever asks for a value
/// that is being made waits for it; if that fails or is cancelled, the next one makes it. Nobody waits for another
/// value.
final class Kept<K, V> {
    private final Map<K, Slot<V>> slots = new LinkedHashMap<>(16, 0.75f, true);
    private final ToLongFunction<V> size;
    private final long most;

    /// @param size of a value, in the unit of `most`
    /// @param most of all values together, but the last one asked for is kept however large
    Kept(ToLongFunction<V> size, long most) {
        this.size = size;
        this.most = most;
    }

    V get(K key, Supplier<V> make) {
        Slot<V> slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(key, _ -> new Slot<>());
        }
        V value = slot.get(make);
        trim(slot);
        return value;
    }

    private void trim(Slot<V> newest) {
        synchronized (slots) {
            long sum = slots.values().stream().mapToLong(this::size).sum();
            Iterator<Slot<V>> oldest = slots.values().iterator();
            while (sum > most && oldest.hasNext()) {
                Slot<V> slot = oldest.next();
                if (!slot.equals(newest) && slot.value != null) {
                    sum -= size(slot);
                    oldest.remove();
                }
            }
        }
    }

    private long size(Slot<V> slot) {
        V value = slot.value;
        return value == null ? 0 : size.applyAsLong(value);
    }

    private static final class Slot<V> {
        private final ReentrantLock making = new ReentrantLock();
        private volatile @Nullable V value;

        private V get(Supplier<V> make) {
            V known = value;
            if (known != null) {
                return known;
            }
            making.lock();
            try {
                V made = value == null ? make.get() : value;
                value = made;
                return made;
            } finally {
                making.unlock();
            }
        }
    }
}

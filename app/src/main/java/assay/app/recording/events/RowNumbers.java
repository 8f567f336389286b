package assay.app.recording.events;

import javafx.collections.ObservableListBase;

/// The numbers from 0 on as items of a table: a million rows take no memory.
final class RowNumbers extends ObservableListBase<Integer> {
    private final int size;

    RowNumbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index: " + index + ", size: " + size);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object item) {
        return item instanceof Integer number && number >= 0 && number < size ? number : -1;
    }

    @Override
    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }
}

package assay.analysis.jfr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file as pages on the heap, read when first asked for; one thread at a time. Reading a mapping value by value goes
/// through method handles, which cost half as much again in a young process (1.8 s of CPU time against 1.3 s for 50
/// MB),
/// and a mapping that is copied costs as much as reading.
///
/// All methods throw [UncheckedIOException] if the file cannot be read or has become shorter.
public final class Pages {
    /// Distance from one page to the next, a power of two.
    static final int SIZE = 1 << 16;

    /// Each page also has the start of the next one, so that most values can be read in one go.
    private static final int OVERLAP = 1 << 12;

    private static final int MOST = 256;

    /// So many pages are kept where they can be let go of: reading one again costs less than memory not used before.
    private static final int KEPT = 64;

    private final FileChannel file;
    private final long size;
    private final byte[] @Nullable [] pages;
    private final int[] loaded = new int[MOST];
    private final Buffers buffers;
    private final Words words = new Words();
    private int loadedPages;
    private int generation;

    /// Memory of forgotten pages, for all pages of the file.
    private static final class Buffers {
        private static final int LENGTH = SIZE + OVERLAP;

        private final List<byte[]> free = new ArrayList<>();

        synchronized byte[] take() {
            return free.isEmpty() ? new byte[LENGTH] : free.removeLast();
        }

        synchronized void giveBack(byte[] buffer) {
            free.add(buffer);
        }
    }

    /// @param file stays open as long as pages are asked for
    public Pages(FileChannel file) throws IOException {
        this(file, file.size(), new Buffers());
    }

    private Pages(FileChannel file, long size, Buffers buffers) {
        this.file = file;
        this.size = size;
        this.buffers = buffers;
        this.pages = new byte[Math.toIntExact((size + SIZE - 1) / SIZE)][];
    }

    /// The same file as pages of their own, for another thread.
    public Pages another() {
        return new Pages(file, size, buffers);
    }

    /// Size of the file in bytes.
    public long size() {
        return size;
    }

    /// A copy of some bytes, which are all inside the file.
    byte[] bytes(long from, int length) {
        byte[] bytes = new byte[length];
        read(from, bytes);
        return bytes;
    }

    private void read(long from, byte[] bytes) {
        ByteBuffer target = ByteBuffer.wrap(bytes);
        try {
            while (target.hasRemaining()) {
                if (file.read(target, from + target.position()) < 0) {
                    throw new IOException("the file was cut short while it was being read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The page in which `position` stands, which is inside the file.
    byte[] at(long position) {
        int number = (int) (position / SIZE);
        byte[] page = pages[number];
        if (page == null) {
            page = load(number);
        }
        return page;
    }

    /// A page that [#at] has given, as words; until this is asked again.
    ///
    /// @param start where the page starts in the file
    Words words(byte[] page, long start) {
        return words.of(page, start);
    }

    private byte[] load(int number) {
        if (loadedPages == MOST) {
            drop(false); // cursors may still stand in them
        }
        long start = (long) number * SIZE;
        int length = (int) Math.min(SIZE + OVERLAP, size - start);
        byte[] page = length < Buffers.LENGTH ? new byte[length] : buffers.take();
        read(start, page);
        pages[number] = page;
        loaded[loadedPages++] = number;
        return page;
    }

    /// Lets go of all pages; they are read again if asked for. Their memory is used again, so that cursors over this
    /// file must be moved before anything is read from them.
    public void forget() {
        drop(true);
    }

    /// Lets go of all pages as [#forget] does, if there are many.
    public void forgetMany() {
        if (loadedPages >= KEPT) {
            drop(true);
        }
    }

    /// Changes when pages that cursors may stand in have been forgotten.
    int generation() {
        return generation;
    }

    private void drop(boolean reuse) {
        generation += reuse ? 1 : 0;
        for (int i = 0; i < loadedPages; i++) {
            byte[] page = pages[loaded[i]];
            pages[loaded[i]] = null;
            if (reuse && page != null && page.length == Buffers.LENGTH) {
                buffers.giveBack(page);
            }
        }
        loadedPages = 0;
    }
}

package assay.analysis.jfr;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A mapped file as pages on the heap, copied when first asked for. Reading the mapping value by value goes through
/// method handles, which cost half as much again in a young process: 1.8 s of CPU time against 1.3 s for 50 MB.
public final class Pages {
    /// Size of each page but the last, a power of two.
    public static final int SIZE = 1 << 16;

    private static final int MOST = 1024;

    private final MemorySegment file;
    private final byte[] @Nullable [] pages;
    private int loaded;

    public Pages(MemorySegment file) {
        this.file = file;
        this.pages = new byte[(int) ((file.byteSize() + SIZE - 1) / SIZE)][];
    }

    /// Size of the file in bytes.
    public long size() {
        return file.byteSize();
    }

    public MemorySegment slice(long from, long length) {
        return file.asSlice(from, length);
    }

    /// The page in which `position` stands, which is inside the file.
    public byte[] at(long position) {
        int number = (int) (position / SIZE);
        byte[] page = pages[number];
        if (page == null) {
            page = load(number);
        }
        return page;
    }

    private byte[] load(int number) {
        if (loaded == MOST) {
            forget();
        }
        long start = (long) number * SIZE;
        byte[] page = new byte[(int) Math.min(SIZE, file.byteSize() - start)];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, start, page, 0, page.length);
        pages[number] = page;
        loaded++;
        return page;
    }

    /// Lets go of all pages; they are copied again if asked for.
    public void forget() {
        Arrays.fill(pages, null);
        loaded = 0;
    }
}

package assay.charts.paint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The few measures that layout needs of a TrueType file: tables head, hhea, hmtx, OS/2 and cmap (format 4), as in
/// the OpenType specification 1.9. Only for the bundled fonts: a malformed file fails with an index out of bounds.
final class FontFile {
    private static final int MISSING = -1;
    private static final int WINDOWS_UNICODE = 3 << 16 | 1;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final short[] advances = new short[1 << 16];

    private FontFile(ByteBuffer file) {
        this.file = file;
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            tables.put(tag(entry), file.getInt(entry + 8));
        }
        unitsPerEm = u16(table("head") + 18);
        readAdvances();
    }

    static FontFile parse(ByteBuffer file) {
        return new FontFile(file);
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int advance(char character) {
        int advance = advances[character];
        return advance == MISSING ? unitsPerEm : advance;
    }

    boolean has(char character) {
        return advances[character] != MISSING;
    }

    int ascent() {
        return file.getShort(table("hhea") + 4);
    }

    int descent() {
        return -file.getShort(table("hhea") + 6);
    }

    int capHeight() {
        return file.getShort(table("OS/2") + 88);
    }

    private void readAdvances() {
        Arrays.fill(advances, (short) MISSING);
        int cmap = unicodeMap();
        int twiceSegments = u16(cmap + 6);
        for (int segment = 0; segment < twiceSegments; segment += 2) {
            int ends = cmap + 14 + segment;
            int starts = ends + twiceSegments + 2;
            readSegment(u16(starts), u16(ends), starts + twiceSegments, starts + 2 * twiceSegments);
        }
    }

    private void readSegment(int first, int last, int deltaAt, int rangeAt) {
        int range = u16(rangeAt);
        for (int character = first; character <= last && character < 0xFFFF; character++) {
            int glyph = range == 0 ? character : u16(rangeAt + range + 2 * (character - first));
            if (range == 0 || glyph != 0) {
                glyph = glyph + u16(deltaAt) & 0xFFFF;
            }
            if (glyph != 0) {
                advances[character] = advanceOfGlyph(glyph);
            }
        }
    }

    private short advanceOfGlyph(int glyph) {
        int measured = u16(table("hhea") + 34);
        return file.getShort(table("hmtx") + 4 * Math.min(glyph, measured - 1));
    }

    private int unicodeMap() {
        int cmap = table("cmap");
        int count = u16(cmap + 2);
        for (int i = 0; i < count; i++) {
            int entry = cmap + 4 + 8 * i;
            int map = cmap + file.getInt(entry + 4);
            if (file.getInt(entry) == WINDOWS_UNICODE && u16(map) == 4) {
                return map;
            }
        }
        throw new IllegalArgumentException("cmap: no Windows Unicode table of format 4");
    }

    private int table(String tag) {
        Integer at = tables.get(tag);
        if (at == null) {
            throw new IllegalArgumentException("font: no table " + tag);
        }
        return at;
    }

    private String tag(int at) {
        StringBuilder tag = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            tag.append((char) file.get(at + i));
        }
        return tag.toString();
    }

    private int u16(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}

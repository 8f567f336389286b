package assay.analysis.jfr;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The six encodings of a string.
public final class Strings {
    private static final int NULL = 0;
    private static final int EMPTY = 1;
    /// A key into the constant pool of `java.lang.String`.
    public static final int POOLED = 2;

    static final int UTF8 = 3;
    private static final int CHARS = 4;
    private static final int LATIN1 = 5;

    private static final int LONGEST = 1 << 24;

    private Strings() {}

    /// Reads a string that may not stand in a constant pool.
    public static @Nullable String readInline(Cursor cursor) throws Damage {
        long at = cursor.position();
        int encoding = cursor.readByte();
        return switch (encoding) {
            case NULL -> null;
            case EMPTY -> "";
            case UTF8 -> new String(cursor.readBytes(readLength(cursor)), StandardCharsets.UTF_8);
            case CHARS -> readChars(cursor);
            case LATIN1 -> new String(cursor.readBytes(readLength(cursor)), StandardCharsets.ISO_8859_1);
            default -> throw new Damage(at, "a string has the unknown encoding " + encoding);
        };
    }

    /// Reads a string that may not stand in a constant pool as the bytes of its text in UTF-8, which are those in the
    /// file for most.
    public static byte @Nullable [] readUtf8(Cursor cursor) throws Damage {
        long at = cursor.position();
        int encoding = cursor.readByte();
        if (encoding == UTF8 || encoding == LATIN1) {
            byte[] bytes = cursor.readBytes(readLength(cursor));
            if (isAscii(bytes)) {
                return bytes;
            }
        }
        String text = readInline(cursor.within(at, cursor.limit()));
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static int readLength(Cursor cursor) throws Damage {
        long at = cursor.position();
        int length = cursor.readCount();
        if (length > LONGEST) {
            throw new Damage(at, "a string of " + length + " bytes is longer than any that is read");
        }
        return length;
    }

    private static String readChars(Cursor cursor) throws Damage {
        char[] chars = new char[readLength(cursor)];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) cursor.readInteger();
        }
        return new String(chars);
    }

    public static void skip(Cursor cursor) throws Damage {
        long at = cursor.position();
        int encoding = cursor.readByte();
        switch (encoding) {
            case NULL, EMPTY -> {}
            case POOLED -> cursor.skipIntegers(1);
            case UTF8, LATIN1 -> cursor.skipBytes(cursor.readCount());
            case CHARS -> cursor.skipIntegers(cursor.readCount());
            default -> throw new Damage(at, "a string has the unknown encoding " + encoding);
        }
    }
}

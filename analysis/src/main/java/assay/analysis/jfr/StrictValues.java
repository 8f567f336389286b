package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;

/// Steps over values as a [Layout] does, but refuses what no writer writes: booleans other than 0 and 1, integers too
/// large for their type, text that is none. Slow, for what is suspected of damage.
final class StrictValues {
    private static final int DEEPEST = 16;
    private static final long MOST_UNSIGNED_INT = 0xffff_ffffL;

    private final Layouts layouts;

    StrictValues(Layouts layouts) {
        this.layouts = layouts;
    }

    /// Steps over a value of this type.
    void skip(long type, Cursor cursor) throws Damage {
        skip(type, cursor, 0);
    }

    private void skip(long type, Cursor cursor, int depth) throws Damage {
        TypeInfo info = layouts.type(type);
        if (depth > DEEPEST) {
            throw new Damage(cursor.position(), "type " + info.name() + " contains itself");
        }
        if (info.fields().isEmpty()) {
            skip(Primitive.of(info), cursor);
        }
        for (Field field : info.fields()) {
            int count = field.array() ? cursor.readCount() : 1;
            for (int i = 0; i < count; i++) {
                if (field.pooled()) {
                    cursor.skipIntegers(1);
                } else {
                    skip(field.type(), cursor, depth + 1);
                }
            }
        }
    }

    private static void skip(Primitive primitive, Cursor cursor) throws Damage {
        switch (primitive) {
            case BOOLEAN -> require(cursor, cursor.readByte(), 0, 1);
            case BYTE -> cursor.skipBytes(1);
            case SHORT -> require(cursor, cursor.readInteger(), Short.MIN_VALUE, Character.MAX_VALUE);
            case CHAR -> require(cursor, cursor.readInteger(), 0, Character.MAX_VALUE);
            case INT -> require(cursor, cursor.readInteger(), Integer.MIN_VALUE, MOST_UNSIGNED_INT);
            case LONG -> cursor.skipIntegers(1);
            case FLOAT -> cursor.skipBytes(Float.BYTES);
            case DOUBLE -> cursor.skipBytes(Double.BYTES);
            case STRING -> skipString(cursor);
        }
    }

    private static void require(Cursor cursor, long value, long least, long most) throws Damage {
        if (value < least || value > most) {
            throw new Damage(cursor.position(), "the value " + value + " is not of its type");
        }
    }

    private static void skipString(Cursor cursor) throws Damage {
        long start = cursor.position();
        boolean utf8 = cursor.readByte() == Strings.UTF8;
        cursor.moveTo(start);
        Strings.skip(cursor);
        if (utf8) {
            requireUtf8(cursor, start);
        }
    }

    /// JVMs write some characters in ways that standard UTF-8 forbids, so only the lengths of the sequences count.
    private static void requireUtf8(Cursor cursor, long start) throws Damage {
        long end = cursor.position();
        cursor.moveTo(start + 1);
        cursor.skipIntegers(1);
        int following = 0;
        while (cursor.position() < end) {
            int octet = cursor.readByte() & 0xff;
            boolean follows = octet >> 6 == 0b10;
            if (follows != following > 0 || octet >= 0xf8) {
                throw new Damage(cursor.position(), "a text is no UTF-8");
            }
            following = follows ? following - 1 : octet < 0xc0 ? 0 : octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
        }
    }
}

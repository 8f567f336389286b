package assay.analysis.jfr;

/// The types that have no fields, by their encoding.
public enum Primitive {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    STRING;

    public static Primitive of(TypeInfo type) throws Damage {
        return switch (type.name()) {
            case "java.lang.String" -> STRING;
            case "boolean" -> BOOLEAN;
            case "byte" -> BYTE;
            case "short" -> SHORT;
            case "char" -> CHAR;
            case "int" -> INT;
            case "long" -> LONG;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            default -> throw new Damage(0, "type " + type.name() + " has no fields and is no primitive");
        };
    }

    public void addTo(Layout.Builder layout) {
        switch (this) {
            case BOOLEAN, BYTE -> layout.bytes(1);
            case SHORT, CHAR, INT, LONG -> layout.integer();
            case FLOAT -> layout.bytes(Float.BYTES);
            case DOUBLE -> layout.bytes(Double.BYTES);
            case STRING -> layout.string();
        }
    }

    public boolean floating() {
        return this == FLOAT || this == DOUBLE;
    }

    /// Reads a value; of a floating type the bits of the `double`, of a string the position where it stands.
    public long read(Cursor cursor) throws Damage {
        return switch (this) {
            case BOOLEAN, BYTE -> cursor.readByte();
            case SHORT -> (short) cursor.readInteger();
            case CHAR -> (char) cursor.readInteger();
            case INT -> (int) cursor.readInteger();
            case LONG -> cursor.readInteger();
            case FLOAT -> Double.doubleToRawLongBits(Float.intBitsToFloat(cursor.readRawInt()));
            case DOUBLE -> cursor.readRawLong();
            case STRING -> {
                long at = cursor.position();
                Strings.skip(cursor);
                yield at;
            }
        };
    }
}

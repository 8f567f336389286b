package assay.charts.flame;

import assay.charts.paint.Argb;

/// How the code of a frame was running. Dark text is readable on every fill, and every two fills can be told apart
/// with any colour vision (CIELAB distance of at least 17).
public enum FlameCategory {
    COMPILED("Compiled", 0x36D091),
    INLINED("Inlined", 0x4F9A9D),
    INTERPRETED("Interpreted", 0xF6E353),
    NATIVE("Native", 0x9BC3FE),
    CPP("C++", 0xC073C6),
    KERNEL("Kernel", 0xDE8257),
    OTHER("Other", 0xDEDEDE);

    private final String word;
    private final int fill;

    FlameCategory(String word, int rgb) {
        this.word = word;
        this.fill = Argb.opaque(rgb);
    }

    public String word() {
        return word;
    }

    public int fill() {
        return fill;
    }
}

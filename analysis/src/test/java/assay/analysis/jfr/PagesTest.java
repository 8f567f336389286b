package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    private static final int FILE_PAGES = 300;

    private static byte valueOf(int page) {
        return (byte) (page * 7 + 1);
    }

    private static Pages file() {
        byte[] bytes = new byte[FILE_PAGES * Pages.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = valueOf(i / Pages.SIZE);
        }
        return BytePages.of(bytes);
    }

    private static Cursor at(Pages pages, int page) throws Damage {
        return new Cursor(pages).within((long) page * Pages.SIZE, pages.size());
    }

    @Test
    void cursorsThatAreMovedWithinTheirPageReadItAgainOnceItsMemoryHasBeenUsedForAnother() throws Damage {
        Pages pages = file();
        Cursor cursor = at(pages, 3);
        assertThat(cursor.readByte()).isEqualTo(valueOf(3));
        pages.forget();
        assertThat(at(pages, 5).readByte()).isEqualTo(valueOf(5));
        cursor.moveTo(3L * Pages.SIZE + 17);
        assertThat(cursor.readByte()).isEqualTo(valueOf(3));
    }

    @Test
    void keepsPagesAsLongAsTheyAreFew() throws Damage {
        Pages pages = file();
        byte[] first = pages.at(0);
        pages.forgetMany();
        assertThat(pages.at(0)).isSameAs(first);
        for (int page = 0; page < FILE_PAGES / 2; page++) {
            pages.at((long) page * Pages.SIZE);
        }
        pages.forgetMany();
        byte[] again = pages.at((long) (FILE_PAGES - 2) * Pages.SIZE);
        assertThat(again[0]).isEqualTo(valueOf(FILE_PAGES - 2));
        assertThat(pages.generation()).isOne();
    }

    @Test
    void leavesTheBytesUnderACursorAloneWhenItRunsOutOfPages() throws Damage {
        Pages pages = file();
        Cursor cursor = at(pages, 0);
        for (int page = 1; page < FILE_PAGES; page++) {
            assertThat(at(pages, page).readByte()).isEqualTo(valueOf(page));
        }
        assertThat(cursor.readByte()).isEqualTo(valueOf(0));
    }
}

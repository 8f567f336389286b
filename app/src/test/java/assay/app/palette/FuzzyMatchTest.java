package assay.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    @Test
    void findsLettersInOrderWhateverTheirCase() {
        assertThat(FuzzyMatch.score("CSEL", "Compare selected")).isPositive();
        assertThat(FuzzyMatch.score("lesc", "Compare selected")).isEqualTo(FuzzyMatch.NONE);
        assertThat(FuzzyMatch.score("", "Compare selected")).isZero();
        assertThat(FuzzyMatch.score("x", "")).isEqualTo(FuzzyMatch.NONE);
    }

    @Test
    void countsBeginningsOfWordsMost() {
        // e and f begin words: 2 x (1 + 8)
        assertThat(FuzzyMatch.score("ef", "Export flame graph")).isEqualTo(18);
        // e inside, f begins a word: 1 + (1 + 8)
        assertThat(FuzzyMatch.score("ef", "Next failure")).isEqualTo(10);
        // l begins a word, i follows it: (1 + 8) + (1 + 5)
        assertThat(FuzzyMatch.score("li", "Go to library")).isEqualTo(15);
    }

    @Test
    void takesTheBestWayToLayTheLettersOver() {
        // Greedy would take the first l and then an i far away.
        assertThat(FuzzyMatch.score("lib", "all items, library")).isEqualTo(21);
    }

    @Test
    void findsWordsInAnyOrder() {
        assertThat(FuzzyMatch.score("graph export", "Export flame graph")).isPositive();
        assertThat(FuzzyMatch.score("graph zoom", "Export flame graph")).isEqualTo(FuzzyMatch.NONE);
    }

    @Test
    void readsTextWhoseSmallLettersAreMore() {
        assertThat(FuzzyMatch.score("st", "\u0130stanbul")).isPositive();
    }
}

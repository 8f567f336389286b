package assay.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
    private final List<String> text = new ArrayList<>();
    private final EditHistory history = new EditHistory();

    @Test
    void takesEditsBackInReverseOrderAndDoesThemAgain() {
        history.apply(new Add("a"));
        history.apply(new Add("b"));
        history.undo();
        history.undo();
        assertThat(text).isEmpty();
        history.redo();
        assertThat(text).containsExactly("a");
        assertThat(history.nextUndoProperty().get()).isEqualTo(new Add("a"));
        assertThat(history.nextRedoProperty().get()).isEqualTo(new Add("b"));
    }

    @Test
    void forgetsWhatWasUndoneWhenSomethingNewIsDone() {
        history.apply(new Add("a"));
        history.undo();
        history.apply(new Add("b"));
        history.redo();
        assertThat(text).containsExactly("b");
    }

    @Test
    void takesBackAnOlderEditOnce() {
        Edit first = new Add("a");
        history.apply(first);
        history.apply(new Add("b"));
        history.undo(first);
        history.undo(first);
        assertThat(text).containsExactly("b");
    }

    private final class Add implements Edit {
        private final String word;

        Add(String word) {
            this.word = word;
        }

        @Override
        public String label() {
            return "add of " + word;
        }

        @Override
        public void apply() {
            text.add(word);
        }

        @Override
        public void revert() {
            text.remove(word);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Add add && add.word.equals(word);
        }

        @Override
        public int hashCode() {
            return word.hashCode();
        }
    }
}

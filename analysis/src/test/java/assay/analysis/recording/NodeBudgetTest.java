package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NodeBudgetTest {
    private final NodeBudget budget = new NodeBudget(1000, 100, 50);

    @Test
    void keepsHalfForTheChunksToComeByTheirShareOfTheFile() {
        assertThat(budget.framesUntil(250, 1000)).isEqualTo(625);
        assertThat(budget.mergedUntil(250, 1000)).isEqualTo(63);
        assertThat(budget.framesUntil(1000, 1000)).isEqualTo(1000);
        assertThat(budget.framesUntil(1200, 1000)).isEqualTo(1000);
    }

    @Test
    void givesAPartItsShareOfTheFileAndSomeMore() {
        assertThat(budget.ofPart(100, 1000)).isEqualTo(150);
        assertThat(budget.ofPart(1000, 1000)).isEqualTo(1000);
    }

    @Test
    void refusesABudgetThatCannotBeKept() {
        assertThatThrownBy(() -> new NodeBudget(1, 0, 3)).hasMessage("nodes: 1, 0, 3; must be at least 2, 0, 3");
    }
}

package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlameWalkTest {
    private final SampleTree tree = SampleTree.root("root", 100)
            .leaf("light", 20)
            .leaf("nothing", 0)
            .add("heavy", 50)
            .leaf("below", 5)
            .up()
            .leaf("last", 30)
            .build();
    private final FlameWalk walk = new FlameWalk(tree);

    @Test
    void goesToTheHeaviestChildAndBack() {
        assertThat(tree.label(walk.toHeaviestChild(0))).isEqualTo("heavy");
        assertThat(walk.toParent(tree.find("below"))).isEqualTo(tree.find("heavy"));
    }

    @Test
    void goesToSiblingsThatAreDrawn() {
        assertThat(walk.toNextSibling(tree.find("light"))).isEqualTo(tree.find("heavy"));
        assertThat(walk.toNextSibling(tree.find("heavy"))).isEqualTo(tree.find("last"));
        assertThat(walk.toPreviousSibling(tree.find("heavy"))).isEqualTo(tree.find("light"));
    }

    @Test
    void staysWhereNoStepLeadsOn() {
        assertThat(walk.toParent(0)).isZero();
        assertThat(walk.toNextSibling(0)).isZero();
        assertThat(walk.toPreviousSibling(0)).isZero();
        assertThat(walk.toHeaviestChild(tree.find("last"))).isEqualTo(tree.find("last"));
        assertThat(walk.toNextSibling(tree.find("last"))).isEqualTo(tree.find("last"));
        assertThat(walk.toPreviousSibling(tree.find("light"))).isEqualTo(tree.find("light"));
    }
}

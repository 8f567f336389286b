package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.FrameType;
import assay.analysis.model.ProfileData;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.StackTransform.CollapseDirectRecursion;
import assay.analysis.profile.StackTransform.CollapseFunction;
import assay.analysis.profile.StackTransform.CollapseLambdas;
import assay.analysis.profile.StackTransform.CollapsePackage;
import assay.analysis.profile.StackTransform.CollapseRecursion;
import assay.analysis.profile.StackTransform.DropCategory;
import assay.analysis.profile.StackTransform.DropFunction;
import assay.analysis.profile.StackTransform.FocusCategory;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.FocusSelf;
import assay.analysis.profile.StackTransform.FocusSubtree;
import assay.analysis.profile.StackTransform.MergeFunction;
import assay.analysis.profile.StackTransform.MergeNode;
import assay.analysis.profile.StackTransform.OnlyMyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StackTransformTest {
    private static final ShapeOptions PLAIN = ShapeOptions.AS_RECORDED;

    private static CallTree tree(ProfileData data, ShapeOptions options) {
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, SampleFilter.ALL);
    }

    /// Every path with weight of its own, as `a;b 3`, in order.
    private static List<String> stacks(CallTree tree) {
        TreeMap<String, Long> weights = new TreeMap<>();
        for (int node = 0; node < tree.shape().size(); node++) {
            if (tree.self(node) > 0) {
                weights.merge(String.join(";", path(tree.shape(), node)), tree.self(node), Long::sum);
            }
        }
        return lines(weights);
    }

    private static List<String> path(TreeShape shape, int node) {
        List<String> path = new ArrayList<>();
        for (int each = node; each > 0; each = shape.parent(each)) {
            path.addFirst(shape.method(each));
        }
        return path;
    }

    private static List<String> lines(Map<String, Long> weights) {
        return weights.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static List<String> after(StackTransform transform, String... lines) {
        return stacks(tree(CollapsedProfile.of(lines), PLAIN.withTransforms(List.of(transform))));
    }

    @Test
    void focusBeginsStacksAtTheOutermostFrameOfTheFunction() {
        assertThat(after(new FocusFunction("f"), "a;f;b 2", "c;f;f;d 3", "c 7", "f 1", " 5"))
                .containsExactly("f 1", "f;b 2", "f;f;d 3");
    }

    @Test
    void focusOnASubtreeKeepsOneCallOfTheFunction() {
        assertThat(after(new FocusSubtree(List.of("a", "f"), false), "a;f;b 2", "c;f;d 3", "a;f 4", "a 1"))
                .containsExactly("f 4", "f;b 2");
    }

    @Test
    void focusOnAReversedSubtreeKeepsTheCallersOfOnePath() {
        assertThat(after(new FocusSubtree(List.of("b", "f"), true), "a;f;b 2", "c;f;d 3", "b 9", "f;b 4"))
                .containsExactly("a;f 2", "f 4");
    }

    @Test
    void focusOnSelfKeepsWhatTheFunctionDidItself() {
        assertThat(after(new FocusSelf("f"), "a;f 2", "f;f 3", "f;b 4", " 1")).containsExactly("f 5");
    }

    @Test
    void mergingAFunctionGivesItsWeightToTheCaller() {
        assertThat(after(new MergeFunction("f"), "a;f 2", "f 3", "f;f;b 4", "a;f;b 5", " 1"))
                .containsExactly(" 3", "[no stack trace] 1", "a 2", "a;b 5", "b 4");
    }

    @Test
    void mergingANodeLeavesOtherCallsOfTheFunction() {
        assertThat(after(new MergeNode(List.of("a", "f")), "a;f;b 2", "c;f;b 3", "a;f;f 4"))
                .containsExactly("a;b 2", "a;f 4", "c;f;b 3");
    }

    @Test
    void collapsingAFunctionMakesWhatItCalledItsOwn() {
        assertThat(after(new CollapseFunction("f"), "a;f;b 2", "a;f;c;f;d 3", "a;b 4"))
                .containsExactly("a;b 4", "a;f 5");
    }

    @Test
    void collapsingAPackageMakesAdjacentFramesOfItOne() {
        assertThat(after(
                        new CollapsePackage("java.util"),
                        "m.A.a;java.util.List.x;java.util.stream.S.y;m.A.b 2",
                        "java.util.List.x;m.A.b;java.util.List.y 3",
                        "java.utilities.X.x 4"))
                .containsExactly(
                        "java.util.*;m.A.b;java.util.* 3", "java.utilities.X.x 4", "m.A.a;java.util.*;m.A.b 2");
    }

    @Test
    void collapsingRecursionLeavesOutWhatLiesBetween() {
        assertThat(after(new CollapseRecursion("f"), "a;f;b;f;c 2", "a;f;b 3", "a;f;f;f 4"))
                .containsExactly("a;f 4", "a;f;b 3", "a;f;c 2");
    }

    @Test
    void collapsingDirectRecursionLeavesWhatLiesBetween() {
        assertThat(after(new CollapseDirectRecursion("f"), "a;f:1;f:2;b;f;c 2", "a;f;f;f 4"))
                .containsExactly("a;f 4", "a;f;b;f;c 2");
    }

    @Test
    void droppingAFunctionLeavesOutItsSamples() {
        assertThat(after(new DropFunction("f"), "a;f;b 2", "a;b 3", "f 4", " 1"))
                .containsExactly("[no stack trace] 1", "a;b 3");
    }

    @Test
    void focusOnACategoryLeavesOutOtherFrames() {
        assertThat(after(new FocusCategory(FrameType.NATIVE), "a;n~N;b;m~N 2", "a;n~N;b 3", "a 4"))
                .containsExactly("n 3", "n;m 2");
    }

    @Test
    void droppingACategoryLeavesOutSamplesThatEndInIt() {
        assertThat(after(new DropCategory(FrameType.NATIVE), "a;n~N;b 2", "a;n~N 3", "a 4"))
                .containsExactly("a 4", "a;n;b 2");
    }

    @Test
    void collapsingLambdasLeavesOutGeneratedFrames() {
        assertThat(after(
                        new CollapseLambdas(),
                        "m.A.a;m.A$$Lambda.0x00007f1c01.run;m.A.lambda$a$0 2",
                        "m.A.a;java.lang.invoke.LambdaForm$DMH.0x01ab.invoke;m.B.b 3"))
                .containsExactly("m.A.a;m.A.lambda$a$0 2", "m.A.a;m.B.b 3");
    }

    @Test
    void onlyMyCodeMakesEachLibraryOneFrame() {
        assertThat(after(
                        new OnlyMyCode(List.of("com.acme")),
                        "java.lang.Thread.run;java.util.concurrent.W.run;com.acme.A.a;java.util.L.x;write~N 2",
                        "java.lang.Thread.run;com.acmes.B.b;Main.main 3"))
                .containsExactly(
                        "java.lang.*;com.acmes.*;[no package] 3",
                        "java.lang.*;java.util.*;com.acme.A.a;java.util.*;[native code] 2");
    }

    @Test
    void stacksThatWereCutStayApartUntilTheyAreFocused() {
        ProfileData data = CollapsedProfile.of("a;b 1", "...;a;b 2", "...;x 4");
        UnaryOperator<ShapeOptions> marked = options -> ShapeOptions.FOR_PEOPLE.withTransforms(options.transforms());
        assertThat(stacks(tree(data, marked.apply(PLAIN.withTransforms(List.of(new MergeFunction("x")))))))
                .containsExactly("[truncated stack] 4", "[truncated stack];a;b 2", "a;b 1");
        assertThat(stacks(tree(
                        data,
                        marked.apply(PLAIN.withTransforms(List.of(new MergeNode(List.of(TreeShape.TRUNCATED, "a"))))))))
                .containsExactly("[truncated stack];b 2", "[truncated stack];x 4", "a;b 1");
        assertThat(stacks(tree(data, marked.apply(PLAIN.withTransforms(List.of(new MergeNode(List.of("a"))))))))
                .containsExactly("[truncated stack];a;b 2", "[truncated stack];x 4", "b 1");
        assertThat(stacks(tree(data, marked.apply(PLAIN.withTransforms(List.of(new FocusFunction("a")))))))
                .containsExactly("a;b 3");
    }

    @Test
    void aStandInFrameCanBeTransformedAgain() {
        var transforms = List.<StackTransform>of(new CollapsePackage("p"), new MergeFunction("p.*"));
        assertThat(stacks(tree(CollapsedProfile.of("a;p.X.x;p.Y.y;b 2"), PLAIN.withTransforms(transforms))))
                .containsExactly("a;b 2");
    }

    @Test
    void theFrameTypeIsThatOfTheFramesThatStay() {
        ProfileData data = CollapsedProfile.of(WeightUnit.SAMPLES, "a;f~N;f~K;b~K 3", "a;f~N 1");
        CallTree tree = tree(data, PLAIN.withTransforms(List.of(new CollapseDirectRecursion("f"))));
        assertThat(tree.type(2)).isEqualTo(FrameType.NATIVE);
        assertThat(tree.type(3)).isEqualTo(FrameType.KERNEL);
    }

    private record Frame(String method, FrameType type) {
        static Frame of(String text) {
            String[] parts = text.split("~");
            FrameType type = parts.length == 1
                    ? FrameType.JIT_COMPILED
                    : parts[1].equals("K") ? FrameType.KERNEL : FrameType.NATIVE;
            return new Frame(parts[0], type);
        }
    }

    /// A stack as a list of frames, outermost first; none if its sample was left out.
    private record Naive(boolean cut, List<Frame> frames, long weight) {
        List<Naive> with(List<Frame> changed) {
            return List.of(new Naive(cut, changed, weight));
        }

        List<Naive> uncut(List<Frame> changed) {
            return List.of(new Naive(false, changed, weight));
        }

        List<String> path() {
            List<String> path = new ArrayList<>(cut ? List.of(TreeShape.TRUNCATED) : List.of());
            frames.forEach(frame -> path.add(frame.method));
            return path;
        }

        int indexOf(String method) {
            return frames.stream().map(Frame::method).toList().indexOf(method);
        }

        int lastIndexOf(String method) {
            return frames.stream().map(Frame::method).toList().lastIndexOf(method);
        }

        List<Frame> without(int index) {
            List<Frame> rest = new ArrayList<>(frames);
            rest.remove(index);
            return rest;
        }
    }

    private static List<Naive> naive(Naive stack, StackTransform transform) {
        List<Frame> frames = stack.frames;
        int size = frames.size();
        return switch (transform) {
            case FocusFunction(String f) ->
                stack.indexOf(f) < 0 ? List.of() : stack.uncut(frames.subList(stack.indexOf(f), size));
            case FocusSubtree(var path, boolean reversed) -> subtree(stack, path, reversed);
            case FocusSelf(String f) ->
                size > 0 && frames.getLast().method.equals(f) ? stack.uncut(List.of(frames.getLast())) : List.of();
            case MergeFunction(String f) ->
                stack.with(
                        frames.stream().filter(frame -> !frame.method.equals(f)).toList());
            case MergeNode(var path) -> {
                List<String> own = stack.path();
                boolean on =
                        own.size() >= path.size() && own.subList(0, path.size()).equals(path);
                yield stack.with(on ? stack.without(path.size() - 1 - (stack.cut ? 1 : 0)) : frames);
            }
            case CollapseFunction(String f) ->
                stack.with(stack.indexOf(f) < 0 ? frames : frames.subList(0, stack.indexOf(f) + 1));
            case CollapsePackage(String name) ->
                stack.with(grouped(frames, method -> method.startsWith(name + ".") ? name + ".*" : ""));
            case CollapseRecursion(String f) -> {
                List<Frame> changed = new ArrayList<>(frames);
                if (stack.indexOf(f) >= 0) {
                    changed.subList(stack.indexOf(f) + 1, stack.lastIndexOf(f) + 1)
                            .clear();
                }
                yield stack.with(changed);
            }
            case CollapseDirectRecursion(String f) ->
                stack.with(IntStream.range(0, size)
                        .filter(i -> i == 0
                                || !frames.get(i).method.equals(f)
                                || !frames.get(i - 1).method.equals(f))
                        .mapToObj(frames::get)
                        .toList());
            case DropFunction(String f) -> stack.indexOf(f) < 0 ? List.of(stack) : List.of();
            case FocusCategory(FrameType type) -> {
                List<Frame> kept =
                        frames.stream().filter(frame -> frame.type == type).toList();
                yield kept.isEmpty() ? List.of() : stack.with(kept);
            }
            case DropCategory(FrameType type) -> size > 0 && frames.getLast().type == type ? List.of() : List.of(stack);
            case CollapseLambdas() -> List.of(stack);
            case OnlyMyCode(var prefixes) ->
                stack.with(grouped(
                        frames,
                        method -> method.startsWith(prefixes.getFirst() + ".") && !method.endsWith(".*")
                                ? ""
                                : method.contains(".") ? method.split("\\.")[0] + ".*" : "[native code]"));
        };
    }

    private static List<Naive> subtree(Naive stack, List<String> path, boolean reversed) {
        List<String> own =
                reversed ? stack.frames.stream().map(Frame::method).toList().reversed() : stack.path();
        if (own.size() < path.size() || !own.subList(0, path.size()).equals(path)) {
            return List.of();
        }
        int size = stack.frames.size();
        return reversed
                ? stack.with(stack.frames.subList(0, size - path.size() + 1))
                : stack.uncut(stack.frames.subList(path.size() - 1 - (stack.cut ? 1 : 0), size));
    }

    /// @param groupOf empty for a frame that stays
    private static List<Frame> grouped(List<Frame> frames, UnaryOperator<String> groupOf) {
        List<Frame> changed = new ArrayList<>();
        String before = "";
        for (Frame frame : frames) {
            String group = groupOf.apply(frame.method);
            if (group.isEmpty() || !group.equals(before)) {
                changed.add(group.isEmpty() ? frame : new Frame(group, FrameType.UNKNOWN));
            }
            before = group;
        }
        return changed;
    }

    private static StackTransform random(Random random, List<Naive> stacks) {
        String method = "p.A.a,p.B.b,q.C.c,q.D.d,n,k".split(",")[random.nextInt(6)];
        FrameType type = random.nextBoolean() ? FrameType.NATIVE : FrameType.JIT_COMPILED;
        List<String> path = List.of(method);
        List<String> reversed = List.of(method);
        if (!stacks.isEmpty()) {
            Naive some = stacks.get(random.nextInt(stacks.size()));
            if (!some.frames.isEmpty()) {
                int depth = 1 + random.nextInt(some.frames.size());
                path = some.path().subList(0, depth + (some.cut ? 1 : 0));
                reversed = some.frames.stream()
                        .map(Frame::method)
                        .toList()
                        .reversed()
                        .subList(0, depth);
            }
        }
        return switch (random.nextInt(15)) {
            case 0 -> new FocusFunction(method);
            case 1 -> new FocusSubtree(path, false);
            case 2 -> new FocusSubtree(reversed, true);
            case 3 -> new FocusSelf(method);
            case 4 -> new MergeFunction(method);
            case 5 -> new MergeNode(path);
            case 6 -> new CollapseFunction(method);
            case 7 -> new CollapsePackage("p");
            case 8 -> new CollapseRecursion(method);
            case 9 -> new CollapseDirectRecursion(method);
            case 10 -> new DropFunction(method);
            case 11 -> new FocusCategory(type);
            case 12 -> new DropCategory(type);
            case 13 -> new CollapseLambdas();
            default -> new OnlyMyCode(List.of("p"));
        };
    }

    private static List<String> randomLines(Random random) {
        String[] frames = {"p.A.a", "p.A.a:7", "p.B.b", "q.C.c", "q.D.d", "n~N", "k~K", "k~N"};
        return IntStream.range(0, 60)
                .mapToObj(i -> (random.nextInt(4) == 0 ? "...;" : "")
                        + String.join(
                                ";",
                                IntStream.range(0, 1 + random.nextInt(7))
                                        .mapToObj(depth -> frames[random.nextInt(frames.length)])
                                        .toList())
                        + " " + (1 + i))
                .toList();
    }

    private static Naive parse(String line) {
        String stack = line.substring(0, line.lastIndexOf(' '));
        boolean cut = stack.startsWith("...;");
        List<Frame> frames = List.of((cut ? stack.substring(4) : stack).split(";")).stream()
                .map(frame -> Frame.of(frame.replaceAll(":[0-9]+", "")))
                .toList();
        return new Naive(cut, frames, Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)));
    }

    @RepeatedTest(200)
    void anySeriesOfTransformsDoesWhatRewritingEachStackByItselfDoes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = randomLines(random);
        List<Naive> stacks = lines.stream().map(StackTransformTest::parse).toList();
        List<StackTransform> transforms = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            StackTransform next = random(random, stacks);
            transforms.add(next);
            stacks = stacks.stream()
                    .flatMap(stack -> naive(stack, next).stream())
                    .toList();
        }
        TreeMap<String, Long> expected = new TreeMap<>();
        stacks.forEach(stack -> expected.merge(String.join(";", stack.path()), stack.weight, Long::sum));
        ProfileData data = CollapsedProfile.of(lines.toArray(String[]::new));
        CallTree tree = tree(data, ShapeOptions.FOR_PEOPLE.withTransforms(transforms));
        assertThat(stacks(tree))
                .as("seed %d, %s", repetition.getCurrentRepetition(), transforms)
                .isEqualTo(lines(expected));
        assertThat(tree.total(0))
                .isEqualTo(stacks.stream().mapToLong(Naive::weight).sum());
        CallTree reversed =
                tree(data, ShapeOptions.FOR_PEOPLE.withTransforms(transforms).withReversed(true));
        assertThat(reversed.total(0)).isEqualTo(tree.total(0));
        assertThat(MethodWeight.of(reversed)).isEqualTo(MethodWeight.of(tree));
    }
}

package assay.benchmarks.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Descends through lambdas, streams, maps and plain calls, on one of some hundred paths of varied depth: the deep and
/// widely branching stacks of framework code.
final class RecursionWork implements Work {
    private static final int PATHS = 400;

    @Override
    public void once(RandomGenerator random) {
        for (int count = 0; count < 4; count++) {
            Sink.take(descend(random.nextInt(PATHS) * 0x9E3779B97F4A7C15L, 4 + random.nextInt(18)));
        }
    }

    private static long descend(long path, int depth) {
        if (depth == 0) {
            return leaf(path);
        }
        long next = Long.rotateLeft(path, 3);
        return switch ((int) (path & 7)) {
            case 0, 1 -> plain(next, depth);
            case 2 -> through(value -> descend(value, depth - 1), next);
            case 3 ->
                LongStream.of(next).map(value -> descend(value, depth - 1)).sum();
            case 4 ->
                List.of(next).stream()
                        .mapToLong(value -> descend(value, depth - 1))
                        .max()
                        .orElse(0);
            case 5 -> mapped(next, depth);
            case 6 -> deeper(next, depth, 3);
            default -> guarded(next, depth);
        };
    }

    private static long plain(long path, int depth) {
        return descend(path, depth - 1) + 1;
    }

    private static long through(LongUnaryOperator operator, long path) {
        return operator.applyAsLong(path);
    }

    private static long mapped(long path, int depth) {
        Map<Long, Long> results = new HashMap<>();
        return results.computeIfAbsent(path, key -> descend(key, depth - 1));
    }

    private static long deeper(long path, int depth, int more) {
        return more == 0 ? descend(path, depth - 1) : deeper(path, depth, more - 1) + more;
    }

    private static long guarded(long path, int depth) {
        try {
            return descend(path, depth - 1);
        } finally {
            Sink.take(path);
        }
    }

    private static long leaf(long path) {
        int[] values = IntStream.range(0, 300)
                .map(value -> Long.hashCode(path * value))
                .sorted()
                .toArray();
        String joined = IntStream.of(values).limit(20).boxed().toList().toString();
        return (long) joined.hashCode() + values[values.length / 2];
    }
}

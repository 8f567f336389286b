package assay.charts.flame;

import java.util.random.RandomGenerator;

/// Trees with names as a Java service has them, always the same for a seed.
public final class RandomTree {
    private static final double WEIGHT = 1e6;
    private static final String[] PACKAGES = {
        "com.acme.checkout",
        "com.acme.checkout.pricing",
        "com.acme.json",
        "com.acme.store.orders",
        "java.util",
        "java.util.concurrent",
        "java.util.stream",
        "java.lang",
        "java.io",
        "sun.nio.ch",
        "org.springframework.web.servlet",
        "org.springframework.aop.framework",
        "org.apache.kafka.clients.consumer",
        "io.netty.channel",
        "io.netty.handler.codec.http",
        "com.fasterxml.jackson.databind"
    };
    private static final String[] CLASSES = {
        "OrderService",
        "PriceCalculator",
        "HashMap",
        "ArrayList",
        "ThreadPoolExecutor",
        "DispatcherServlet",
        "Parser",
        "ReferencePipeline$Head",
        "SocketChannelImpl",
        "ObjectMapper",
        "CachingRepository",
        "AbstractChannelHandlerContext"
    };
    private static final String[] METHODS = {
        "run",
        "invoke",
        "handle",
        "get",
        "put",
        "resize",
        "parse",
        "readValue",
        "lambda$process$0",
        "doFilter",
        "calculateDiscountedPriceForCustomer",
        "fireChannelRead",
        "<init>",
        "forEachRemaining",
        "write"
    };

    private final RandomGenerator random;
    private final SampleTree.Builder tree;
    private final double least;

    private RandomTree(RandomGenerator random, int nodes) {
        this.random = random;
        this.least = 0.38 * WEIGHT / nodes;
        this.tree = SampleTree.root("all", WEIGHT);
    }

    /// A tree of about `nodes` nodes.
    public static SampleTree of(RandomGenerator random, int nodes) {
        RandomTree grown = new RandomTree(random, nodes);
        grown.grow(WEIGHT, 0);
        return grown.tree.build();
    }

    private void grow(double weight, int depth) {
        double left = weight * (depth < 6 ? 1 : 0.55 + 0.45 * random.nextDouble());
        while (left > least && depth < 120) {
            double share = random.nextDouble() < 0.5 ? 0.75 + 0.25 * random.nextDouble() : random.nextDouble() * 0.5;
            double child = Math.max(least, left * share);
            tree.add(name(), child);
            grow(child, depth + 1);
            tree.up();
            left -= child;
        }
    }

    private String name() {
        if (random.nextInt(14) == 0) {
            return random.nextBoolean() ? "__memmove_avx_unaligned_erms" : "G1ParEvacuateFollowersClosure::do_void";
        }
        return pick(PACKAGES) + "." + pick(CLASSES) + "." + pick(METHODS);
    }

    private String pick(String[] from) {
        return from[(int) (from.length * Math.pow(random.nextDouble(), 1.5))];
    }
}

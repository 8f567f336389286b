package assay.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Does all kinds of work on two threads each, until a recording of it is big enough or the time is over.
///
/// Arguments: seconds at most, the file or folder that the recording grows in, the bytes at which to stop, and the seed
/// of what is random in the work.
final class WorkProgram {
    private static final int THREADS_EACH = 2;
    private static final Duration LOOK = Duration.ofMillis(200);
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("assay-work");
        try {
            new WorkProgram()
                    .run(
                            scratch,
                            Duration.ofSeconds(Long.parseLong(arguments[0])),
                            new Growth(Path.of(arguments[1]), Long.parseLong(arguments[2])),
                            new SplittableRandom(Long.parseLong(arguments[3])));
        } finally {
            delete(scratch);
        }
    }

    private void run(Path scratch, Duration time, Growth growth, SplittableRandom random) throws Exception {
        Map<String, Work> works = works(scratch);
        List<Thread> threads = new ArrayList<>();
        works.forEach((name, work) -> {
            for (int number = 1; number <= THREADS_EACH; number++) {
                SplittableRandom own = random.split();
                threads.add(Thread.ofPlatform().name(name + "-" + number).start(() -> repeat(work, own)));
            }
        });
        long end = System.nanoTime() + time.toNanos();
        while (!stopped && System.nanoTime() < end && !growth.isReached()) {
            Thread.sleep(LOOK);
        }
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        for (Work work : works.values()) {
            work.close();
        }
        Exception failed = failures.peek();
        if (failed != null) {
            throw failed;
        }
    }

    private static Map<String, Work> works(Path scratch) throws Exception {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("sql", new SqlWork());
        works.put("index", new IndexWork(scratch.resolve("index")));
        works.put("json", new JsonWork());
        works.put("compile", new CompileWork());
        works.put("lock", new LockWork());
        works.put("socket", new SocketWork());
        works.put("file", new FileWork(scratch));
        works.put("exception", new ExceptionWork());
        works.put("virtual", new VirtualThreadWork());
        works.put("recursion", new RecursionWork());
        works.put("text", new TextWork());
        return works;
    }

    private void repeat(Work work, SplittableRandom random) {
        try {
            while (!stopped) {
                work.once(random);
            }
        } catch (Exception exception) {
            failures.add(exception);
            stopped = true;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}

package shop.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// Appends one line per order to a file, from a thread of its own that forces every batch to disk.
public final class OrderJournal implements AutoCloseable {
    private static final String END = "";
    private static final int BATCH = 200;

    private final BlockingQueue<String> pending = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("order-journal").factory());

    /// Starts the writer; an older file is replaced.
    public OrderJournal(Path file) {
        writer.execute(() -> write(file));
    }

    /// Queues a line; does not wait for the disk.
    public void append(String line) {
        pending.add(line);
    }

    /// Waits until every line is on disk.
    @Override
    public void close() {
        pending.add(END);
        writer.close();
    }

    private void write(Path file) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            List<String> batch = nextBatch();
            while (!batch.getLast().equals(END)) {
                append(channel, batch);
                batch = nextBatch();
            }
            append(channel, batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> nextBatch() throws InterruptedException {
        List<String> batch = new ArrayList<>(BATCH);
        do {
            batch.add(pending.take());
        } while (batch.size() < BATCH && !batch.getLast().equals(END));
        return batch;
    }

    private static void append(FileChannel channel, List<String> lines) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }
}

package shop.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A slow warehouse on the loopback interface: answers each question with a stock figure after a fixed delay.
///
/// One thread with a selector, so that its own waiting for questions leaves no socket events in a recording.
public final class Warehouse implements AutoCloseable {
    private record Answer(long dueNanos, SocketChannel to, int figure) {}

    private final Selector selector;
    private final ServerSocketChannel door;
    private final long delayNanos;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("warehouse").factory());

    /// Opens on a free port.
    public Warehouse(Duration delay) throws IOException {
        delayNanos = delay.toNanos();
        selector = Selector.open();
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        door.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        clerk.execute(this::serve);
    }

    /// The figure that the warehouse gives for a product number.
    public static int stockOf(int product) {
        return 20 + Math.floorMod(product * 31, 180);
    }

    /// The port to connect to.
    public int port() {
        return door.socket().getLocalPort();
    }

    @Override
    public void close() throws IOException {
        clerk.shutdownNow();
        clerk.close();
        door.close();
        selector.close();
    }

    private void serve() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                selector.select(this::hear, millisToNextAnswer());
                sendDueAnswers();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long millisToNextAnswer() {
        Answer next = answers.peek();
        return next == null
                ? 0
                : Math.max(
                        1, Duration.ofNanos(next.dueNanos() - System.nanoTime()).toMillis());
    }

    private void hear(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                door.accept().configureBlocking(false).register(selector, SelectionKey.OP_READ);
            } else {
                note((SocketChannel) key.channel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(SocketChannel from) throws IOException {
        ByteBuffer question = ByteBuffer.allocate(Integer.BYTES);
        if (from.read(question) < Integer.BYTES) {
            from.close();
            return;
        }
        answers.add(new Answer(
                System.nanoTime() + delayNanos, from, stockOf(question.flip().getInt())));
    }

    private void sendDueAnswers() throws IOException {
        for (Answer next = answers.peek();
                next != null && next.dueNanos() <= System.nanoTime();
                next = answers.peek()) {
            next.to()
                    .write(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(next.figure())
                            .flip());
            answers.remove();
        }
    }
}

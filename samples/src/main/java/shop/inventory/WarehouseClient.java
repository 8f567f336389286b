package shop.inventory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks the warehouse over a connection; an idle connection is used again. Safe for several threads.
public final class WarehouseClient implements AutoCloseable {
    private final ConcurrentLinkedQueue<Socket> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final int port;

    /// Connects on the first call.
    public WarehouseClient(int port) {
        this.port = port;
    }

    /// Pieces in stock; takes as long as the warehouse does.
    ///
    /// @throws UncheckedIOException when the connection breaks
    public int count(String sku) {
        calls.incrementAndGet();
        try {
            Socket connection = connection();
            int figure = ask(connection, sku);
            idle.add(connection);
            return figure;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How often the warehouse was asked.
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        for (Socket connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    private Socket connection() throws IOException {
        Socket known = idle.poll();
        if (known != null) {
            return known;
        }
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        return fresh;
    }

    private static int ask(Socket connection, String sku) throws IOException {
        DataOutputStream question = new DataOutputStream(connection.getOutputStream());
        question.writeInt(Integer.parseInt(sku.substring(sku.indexOf('-') + 1)));
        question.flush();
        return new DataInputStream(connection.getInputStream()).readInt();
    }
}

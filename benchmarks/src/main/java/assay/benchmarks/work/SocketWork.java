package assay.benchmarks.work;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.random.RandomGenerator;

/// Asks a server on the loopback address and reads its answers.
final class SocketWork implements Work {
    private final ServerSocket server;

    SocketWork() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("socket-server").daemon().start(this::accept);
    }

    @Override
    public void once(RandomGenerator random) throws IOException {
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            for (int count = 0; count < 20; count++) {
                out.writeUTF(Words.text(random, 30));
                Sink.take(in.readUTF());
            }
            out.writeUTF("");
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
                answer(in, out);
            } catch (IOException stopped) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(stopped);
                }
            }
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        for (String question = in.readUTF(); !question.isEmpty(); question = in.readUTF()) {
            out.writeUTF(new StringBuilder(question).reverse().toString());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

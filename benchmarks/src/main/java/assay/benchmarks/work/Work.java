package assay.benchmarks.work;

import java.io.IOException;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/// A kind of work, shared by the threads that do it.
interface Work extends AutoCloseable {
    /// Does a piece of it that takes some milliseconds, on the calling thread.
    void once(RandomGenerator random) throws Exception;

    @Override
    default void close() throws IOException, SQLException {}
}

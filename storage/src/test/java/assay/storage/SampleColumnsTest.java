package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Blocks as stores of format 1 have them stay readable.
class SampleColumnsTest {
    @Test
    void readsWhatFormatOneWrote() throws BlockDamage {
        ByteSink sink = new ByteSink(0);
        sink.putSigned(1_000_000);
        sink.put(5);
        for (long idPlusOne : new long[] {0, 3, 2, 0}) { // two threads, then two stacks
            sink.put(idPlusOne);
        }
        sink.put(7);
        sink.put(8);
        Samples samples = new Samples(new long[2], new int[2], new int[2], new long[2]);
        SampleColumns.decode(new ByteSource(Arrays.copyOf(sink.array(), sink.size())), samples, 0, 2, 3, 2);
        assertThat(samples.timeNanos()).containsExactly(1_000_000, 1_000_005);
        assertThat(samples.thread()).containsExactly(Samples.NONE, 2);
        assertThat(samples.stack()).containsExactly(1, Samples.NONE);
        assertThat(samples.weight()).containsExactly(7, 8);
    }
}

package assay.analysis.eventlog;

import assay.analysis.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Version, checksum, then numbers that are mostly differences to the one before, compressed.
final class EventIndexFormat {
    private static final int VERSION = 0x41455801; // "AEX", 1
    private static final int HEAD = 2 * Integer.BYTES;

    private EventIndexFormat() {}

    static byte[] encode(EventIndex index) {
        IndexSink sink = new IndexSink();
        sink.put(index.fileBytes());
        sink.putSigned(index.fingerprint());
        sink.put(index.names().size());
        index.names().forEach(sink::putText);
        sink.put(index.chunks().size());
        index.chunks().forEach(chunk -> encode(chunk, sink));
        sink.put(index.problems().size());
        for (Problem problem : index.problems()) {
            sink.putText(problem.code().word());
            sink.putSigned(problem.chunk());
            sink.put(problem.offset());
            sink.putText(problem.message());
        }
        return sealed(sink.toBytes());
    }

    private static byte[] sealed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = packed.toByteArray();
        return ByteBuffer.allocate(HEAD + body.length)
                .putInt(VERSION)
                .putInt(checksum(body))
                .put(body)
                .array();
    }

    private static int checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }

    private static void encode(IndexedChunk chunk, IndexSink sink) {
        sink.put(chunk.start());
        sink.put(chunk.end() - chunk.start());
        sink.putSigned(chunk.types());
        sink.put(chunk.clock());
        sink.put(chunk.segments().size());
        long at = chunk.start();
        long time = 0;
        for (IndexedSegment segment : chunk.segments()) {
            sink.put(segment.start() - at);
            sink.put(segment.end() - segment.start());
            sink.putSigned(segment.leastNanos() - time);
            sink.putSigned(segment.mostNanos() - segment.leastNanos());
            encodeCounts(segment, sink);
            at = segment.end();
            time = segment.leastNanos();
        }
        encode(chunk.pools(), chunk.start(), sink);
    }

    private static void encodeCounts(IndexedSegment segment, IndexSink sink) {
        sink.put(segment.types());
        int last = 0;
        for (int i = 0; i < segment.types(); i++) {
            sink.put(segment.name(i) - last);
            sink.put(segment.events(i));
            last = segment.name(i);
        }
    }

    private static void encode(List<PoolPlace> pools, long start, IndexSink sink) {
        sink.put(pools.size());
        long at = start;
        for (PoolPlace pool : pools) {
            sink.putSigned(pool.type());
            sink.put(pool.position() - at);
            sink.put(pool.count());
            at = pool.position();
        }
    }

    static Optional<EventIndex> decode(byte[] bytes) {
        if (bytes.length < HEAD || ByteBuffer.wrap(bytes).getInt() != VERSION) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        if (ByteBuffer.wrap(bytes).getInt(Integer.BYTES) != checksum(body)) {
            return Optional.empty();
        }
        try {
            return Optional.of(index(new IndexSource(inflated(body))));
        } catch (DataFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] inflated(byte[] body) throws DataFormatException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DataFormatException(e.getMessage());
        }
    }

    private static EventIndex index(IndexSource source) throws DataFormatException {
        long fileBytes = source.next();
        int fingerprint = (int) source.nextSigned();
        List<String> names = new ArrayList<>();
        for (int left = source.nextCount(); left > 0; left--) {
            names.add(source.nextText());
        }
        List<IndexedChunk> chunks = new ArrayList<>();
        for (int left = source.nextCount(); left > 0; left--) {
            chunks.add(chunk(source, chunks.size(), names.size()));
        }
        List<Problem> problems = new ArrayList<>();
        for (int left = source.nextCount(); left > 0; left--) {
            problems.add(problem(source));
        }
        return new EventIndex(fileBytes, fingerprint, names, chunks, problems);
    }

    private static Problem problem(IndexSource source) throws DataFormatException {
        String word = source.nextText();
        for (Problem.Code code : Problem.Code.values()) {
            if (code.word().equals(word)) {
                return new Problem(code, (int) source.nextSigned(), source.next(), source.nextText());
            }
        }
        throw new DataFormatException("no problem " + word);
    }

    private static IndexedChunk chunk(IndexSource source, int number, int names) throws DataFormatException {
        long start = source.next();
        long end = start + source.next();
        int types = (int) source.nextSigned();
        int clock = source.nextInt(number);
        if (types < IndexedChunk.NONE || types > number) {
            throw new DataFormatException("no chunk " + types);
        }
        List<IndexedSegment> segments = new ArrayList<>();
        long at = start;
        long time = 0;
        for (int left = source.nextCount(); left > 0; left--) {
            IndexedSegment segment = segment(source, at, time, names);
            segments.add(segment);
            at = segment.end();
            time = segment.leastNanos();
        }
        return new IndexedChunk(start, end, types, clock, segments, pools(source, start));
    }

    private static IndexedSegment segment(IndexSource source, long at, long time, int names)
            throws DataFormatException {
        long start = at + source.next();
        long end = start + source.next();
        long least = time + source.nextSigned();
        long most = least + source.nextSigned();
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        int last = 0;
        for (int left = source.nextCount(); left > 0; left--) {
            last += source.nextInt(names - 1 - last);
            counts.put(last, source.nextInt(Integer.MAX_VALUE));
        }
        return new IndexedSegment(start, end, least, most, counts);
    }

    private static List<PoolPlace> pools(IndexSource source, long start) throws DataFormatException {
        List<PoolPlace> pools = new ArrayList<>();
        long at = start;
        for (int left = source.nextCount(); left > 0; left--) {
            long type = source.nextSigned();
            at += source.next();
            pools.add(new PoolPlace(type, at, source.nextInt(Integer.MAX_VALUE)));
        }
        return pools;
    }
}

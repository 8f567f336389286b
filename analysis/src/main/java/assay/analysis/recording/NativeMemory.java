package assay.analysis.recording;

import assay.analysis.jfr.Count;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Problems;
import assay.analysis.metric.UnfreedMemory;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.WeightUnit;
import java.util.Optional;

/// Follows native memory from where async-profiler saw it allocated to where it was freed. Of each address the last
/// allocation and the last release are enough, whatever the order of the file: what was allocated there before must
/// have been freed, even if that was not seen. Takes at most about 50 MB.
final class NativeMemory {
    static final String ALLOCATED = "profiler.Malloc";
    static final String FREED = "profiler.Free";
    /// What stands for the event type of the profile of memory that was not freed.
    static final String NOT_FREED = "profiler.Malloc.notFreed";

    private static final int MOST_ADDRESSES = 1 << 19;
    /// Memory allocated in the last tenth of the time is too young to be taken for a leak; async-profiler's own
    /// converter draws the line there.
    private static final int YOUNG_PART = 10;

    private final int most;
    private LongMap rows = new LongMap();
    private AddressRows addresses = new AddressRows();
    private final AddressRows old = new AddressRows();
    private long run;
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;
    private boolean releases;
    private boolean told;
    private long unfreedCount;
    private long unfreedBytes;
    private long unfollowed;
    private long refused;

    NativeMemory() {
        this(MOST_ADDRESSES);
    }

    /// @param most addresses known at a time
    NativeMemory(int most) {
        this.most = most;
    }

    /// Whether events of this type tell of an address.
    static boolean follows(String event) {
        return event.equals(ALLOCATED) || event.equals(FREED);
    }

    /// The events from now on are of this run of a JVM, in which an address means another place than in other runs.
    void inRun(long begun) {
        if (begun != run) {
            settle();
            run = begun;
        }
    }

    /// Takes in an event.
    ///
    /// @param event its type, one that is [followed][#follows]
    void take(String event, long address, long nanos, int thread, int stack, boolean cut, long bytes) {
        firstNanos = Math.min(firstNanos, nanos);
        lastNanos = Math.max(lastNanos, nanos);
        int row = row(address);
        if (event.equals(FREED)) {
            releases = true;
            if (row >= 0) {
                addresses.freed(row, nanos);
            }
        } else if (row >= 0) {
            addresses.allocated(row, nanos, thread, stack, cut, bytes);
        } else {
            unfollowed++;
        }
    }

    /// -1 if there is no room for another address.
    private int row(long address) {
        long known = rows.get(address);
        if (known != LongMap.ABSENT) {
            return (int) known;
        }
        if (addresses.size() == most && (refused % retry() != 0 || !makeRoom())) {
            refused++;
            return -1;
        }
        rows.put(address, addresses.size());
        addresses.add(address);
        return addresses.size() - 1;
    }

    /// Going over all addresses is worth it only if some may have been freed since.
    private int retry() {
        return Math.max(1, most / 16);
    }

    /// Forgets what was freed in the earlier half of the time, or all that was freed if that is too little. A buffer
    /// that is written late may still tell of the allocation, so the latest releases are worth the most.
    private boolean makeRoom() {
        keep(firstNanos + (lastNanos - firstNanos) / 2);
        if (addresses.size() > most / 4 * 3) {
            keep(Long.MAX_VALUE);
        }
        boolean room = most - addresses.size() >= retry();
        refused = room ? 0 : refused;
        return room;
    }

    private void keep(long freedFrom) {
        AddressRows kept = new AddressRows();
        LongMap places = new LongMap();
        for (int row = 0; row < addresses.size(); row++) {
            if (addresses.live(row) || addresses.freedNanos(row) >= freedFrom) {
                places.put(addresses.address(row), kept.size());
                kept.add(addresses, row);
            }
        }
        addresses = kept;
        rows = places;
    }

    /// Counts what is left at the end of a run.
    private void settle() {
        long youngNanos = lastNanos - (lastNanos - firstNanos) / YOUNG_PART;
        for (int row = 0; row < addresses.size(); row++) {
            if (releases && addresses.live(row)) {
                unfreedCount++;
                unfreedBytes += addresses.bytes(row);
                if (addresses.allocatedNanos(row) <= youngNanos) {
                    old.add(addresses, row);
                }
            }
        }
        told |= releases;
        releases = false;
        addresses = new AddressRows();
        rows = new LongMap();
        firstNanos = Long.MAX_VALUE;
        lastNanos = Long.MIN_VALUE;
    }

    /// Passes on what was not freed as samples of [#NOT_FREED], once all events were taken in.
    ///
    /// @return empty if the recording does not tell what was freed
    Optional<UnfreedMemory> passTo(RecordingBuilder recording) {
        settle();
        if (!told) {
            return Optional.empty();
        }
        if (unfollowed > 0) {
            reportUnfollowed(recording.problems());
        }
        long oldBytes = 0;
        for (int row = 0; row < old.size(); row++) {
            oldBytes += old.bytes(row);
            recording
                    .totals(NOT_FREED, WeightUnit.BYTES)
                    .add(old.allocatedNanos(row), old.stack(row), old.cut(row), old.bytes(row));
        }
        if (old.size() > 0) {
            recording.pass(NOT_FREED, old.samples());
        }
        return Optional.of(new UnfreedMemory(unfreedCount, unfreedBytes, old.size(), oldBytes));
    }

    private void reportUnfollowed(Problems problems) {
        problems.inChunk(Problem.WHOLE_FILE);
        problems.add(
                Code.UNFOLLOWED_MEMORY,
                0,
                "%s left out of the profile of memory that was not freed: more than %d pieces were in use at a time."
                        .formatted(Count.of(unfollowed, "allocation") + (unfollowed == 1 ? " is" : " are"), most));
    }
}

package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FrameType;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.Arrays;

/// Finds for each tree node the frame type that most of its samples have. Counts one type at a time, so that it needs
/// two columns rather than one per type.
final class FrameTypeVote {
    private static final int CHECK_MASK = 0x3fff;

    private final TreeShape shape;
    private final StackPlaces places;
    private final Cancellation cancellation;
    private final StackTable stacks;
    private final byte[] typeOfFrame;
    private final long[] samplesOfPlace;
    private final byte[] winner;
    private final long[] most;
    private final long[] votes;

    private FrameTypeVote(TreeShape shape, StackWeights sums, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.shape = shape;
        this.places = shape.places();
        Symbols symbols = places.rewritten().symbols();
        this.stacks = symbols.stacks();
        this.typeOfFrame = symbols.frames().type();
        this.samplesOfPlace = new long[places.stacks()];
        this.winner = new byte[shape.size()];
        this.most = new long[shape.size()];
        this.votes = new long[shape.size()];
        for (int place = 0; place < samplesOfPlace.length; place++) {
            samplesOfPlace[place] = sums.samples(place);
        }
    }

    /// Type codes per node.
    static byte[] count(TreeShape shape, StackWeights sums, Cancellation cancellation) {
        FrameTypeVote vote = new FrameTypeVote(shape, sums, cancellation);
        int[] shown = shape.reversed() ? new int[0] : vote.addCallees();
        boolean[] present = vote.present();
        for (FrameType type : FrameType.values()) {
            if (present[type.code()]) {
                vote.count(type.code(), shown);
            }
        }
        return vote.winner;
    }

    private boolean[] present() {
        boolean[] present = new boolean[FrameType.values().length];
        if (shape.reversed()) {
            for (byte type : typeOfFrame) {
                present[type] = true;
            }
        } else {
            for (int place = 0; place < samplesOfPlace.length; place++) {
                present[type(place)] |= samplesOfPlace[place] > 0;
            }
        }
        return present;
    }

    private byte type(int place) {
        return typeOfFrame[stacks.frame()[places.shown(place)]];
    }

    /// Makes the samples of each trie node those of its callees as well.
    ///
    /// @return the tree node that each trie node counts for, -1 if none
    private int[] addCallees() {
        int[] shown = new int[samplesOfPlace.length];
        int[] parent = stacks.parent();
        int[] frame = stacks.frame();
        for (int place = samplesOfPlace.length - 1; place >= 0; place--) {
            int stack = places.shown(place);
            if (parent[stack] >= 0 && samplesOfPlace[place] > 0) {
                samplesOfPlace[places.placeOfShown(parent[stack])] += samplesOfPlace[place];
            }
            int node = samplesOfPlace[place] > 0 ? places.node(place) : -1;
            shown[place] = node >= 0 && shape.shows(node, frame[stack]) ? node : -1;
        }
        return shown;
    }

    private void count(byte type, int[] shown) {
        Arrays.fill(votes, 0);
        if (shape.reversed()) {
            countReversed(type);
        } else {
            countForward(type, shown);
        }
        cancellation.check();
        for (int node = 0; node < votes.length; node++) {
            if (votes[node] > most[node]) {
                most[node] = votes[node];
                winner[node] = type;
            }
        }
    }

    private void countForward(byte type, int[] shown) {
        for (int place = 0; place < shown.length; place++) {
            if (shown[place] >= 0 && type(place) == type) {
                votes[shown[place]] += samplesOfPlace[place];
            }
        }
    }

    private void countReversed(byte type) {
        for (int place = 0; place < samplesOfPlace.length; place++) {
            if ((place & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (samplesOfPlace[place] > 0) {
                countReversed(place, type);
            }
        }
    }

    /// The node of a reversed stack is that of its outermost frame, and the tree's parents lead inwards.
    private void countReversed(int place, byte type) {
        int[] frames = stacks.frames(places.shown(place));
        int node = places.node(place);
        if (!shape.isFrame(node)) {
            node = shape.parent(node);
        }
        for (int index = frames.length - 1; index >= 0 && node > 0; index--) {
            if (shape.shows(node, frames[index])) {
                votes[node] += typeOfFrame[frames[index]] == type ? samplesOfPlace[place] : 0;
                node = shape.parent(node);
            }
        }
    }
}

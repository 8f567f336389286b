package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventCheckTest {
    private static final int PLACE = ChunkHeader.SIZE;
    private static final long NOW = ByteWriter.START_TICKS + 1000;
    private static final long MONTHS = 100L * 86_400 * 1_000_000_000;

    private static EventCheck check(ByteWriter events) {
        byte[] bytes =
                new ByteWriter().write(new byte[PLACE]).write(events.bytes()).bytes();
        ChunkHeader header = ByteWriter.header(bytes.length, 0, 0);
        return new EventCheck(BytePages.of(bytes), new ChunkSpan(0, header, bytes.length, false), ByteWriter.layouts());
    }

    private static ByteWriter content(long ticks) {
        return new ByteWriter().integer(ticks).text("text").octet(1);
    }

    private static void assertUnsound(ByteWriter events, String why) {
        assertThatThrownBy(() -> check(events).end(PLACE))
                .isInstanceOf(Damage.class)
                .hasMessageContaining(why);
    }

    @Test
    void tellsWhereSoundEventsEnd() throws Damage {
        ByteWriter events = new ByteWriter().event(NOW, "first").event(NOW, "second");
        EventCheck check = check(events);
        int second = PLACE + events.bytes()[0];
        assertThat(check.mayStart(PLACE)).isTrue();
        assertThat(check.end(PLACE)).isEqualTo(second);
        assertThat(check.end(second)).isEqualTo(PLACE + events.size());
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertUnsound(new ByteWriter().octet(1).octet(30), "impossible size 1");
        assertUnsound(new ByteWriter().octet(90).octet(30), "past the end of its chunk");
        assertThat(check(new ByteWriter().octet(1).octet(30)).mayStart(PLACE)).isFalse();
    }

    @Test
    void refusesTypesThatAreNoEvents() {
        assertUnsound(new ByteWriter().event(99, content(NOW)), "99 is not declared");
        assertUnsound(new ByteWriter().event(ByteWriter.NAME, content(NOW)), "20 is not declared");
        assertThat(check(new ByteWriter().event(99, content(NOW))).mayStart(PLACE))
                .isFalse();
    }

    @Test
    void refusesEventsThatDoNotEndWhereTheirSizeSays() {
        assertUnsound(new ByteWriter().event(ByteWriter.EVENT, content(NOW).octet(0)), "1 byte left over");
        ByteWriter cut = new ByteWriter().event(ByteWriter.EVENT, new ByteWriter().integer(NOW));
        assertUnsound(cut, "past the end");
    }

    @Test
    void refusesValuesThatNoWriterWrites() {
        ByteWriter truth = new ByteWriter().integer(NOW).text("text").octet(2);
        assertUnsound(new ByteWriter().event(ByteWriter.EVENT, truth), "not of its type");
        ByteWriter text =
                new ByteWriter().integer(NOW).octet(3).octet(1).octet(0x80).octet(1);
        assertUnsound(new ByteWriter().event(ByteWriter.EVENT, text), "no UTF-8");
    }

    @Test
    void refusesTimesOutsideTheChunk() throws Damage {
        assertUnsound(new ByteWriter().event(NOW + MONTHS, "late"), "while the chunk was written");
        assertUnsound(new ByteWriter().event(NOW - MONTHS, "early"), "while the chunk was written");
        ByteWriter checkpoint = new ByteWriter().event(Events.CHECKPOINT, new ByteWriter().integer(NOW + MONTHS));
        assertUnsound(checkpoint, "while the chunk was written");
        ByteWriter slack = new ByteWriter().event(ByteWriter.START_TICKS - 1_000_000_000, "begun before the chunk");
        assertThat(check(slack).end(PLACE)).isEqualTo(PLACE + slack.size());
    }
}

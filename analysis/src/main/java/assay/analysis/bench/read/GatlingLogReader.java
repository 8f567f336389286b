package assay.analysis.bench.read;

import java.io.IOException;
import java.util.regex.Pattern;

/// Reads the text log of a Gatling simulation (up to 3.12; later ones are binary). How requests become a
/// benchmark for each name: [RequestTally]. The groups that a request is in stand before its name.
///
/// Columns moved from version to version; in all of them the name, the start, the end and the state of a
/// request stand beside each other in this order, so they are found from the state.
final class GatlingLogReader implements FormatReader {
    private static final Pattern MILLIS = Pattern.compile("\\d{12,14}");

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("Gatling");
        RequestTally tally = new RequestTally();
        try (TextLines lines = TextLines.of(source)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] columns = line.split("\t", -1);
                if (columns[0].equals("REQUEST")) {
                    request(columns, tally, lines.place(), draft);
                } else if (columns[0].equals("RUN")) {
                    draft.version(columns[columns.length - 1].strip());
                }
            }
        } finally {
            tally.addTo(draft);
        }
    }

    private static void request(String[] columns, RequestTally tally, String place, FileDraft draft)
            throws TooMuchException {
        try {
            int state = state(columns);
            String groups = state >= 5 ? columns[state - 4].strip() : "";
            long start = Long.parseLong(columns[state - 2]);
            String name = (groups.isEmpty() ? "" : groups.replace(",", " / ") + " / ") + columns[state - 3].strip();
            tally.add(name, start, Long.parseLong(columns[state - 1]) - start, columns[state].equals("OK"), draft);
        } catch (BadEntryException e) {
            draft.leaveOut(place, e);
        }
    }

    private static int state(String[] columns) throws BadEntryException {
        for (int column = 4; column < columns.length; column++) {
            boolean isState = columns[column].equals("OK") || columns[column].equals("KO");
            if (isState
                    && MILLIS.matcher(columns[column - 1]).matches()
                    && MILLIS.matcher(columns[column - 2]).matches()) {
                return column;
            }
        }
        throw new BadEntryException("has no start, end and state");
    }
}

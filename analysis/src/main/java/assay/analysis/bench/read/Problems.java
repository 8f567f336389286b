package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.bench.BenchmarkProblem.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects what was wrong: the first of each kind one by one, the others counted.
final class Problems {
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_MESSAGE = 300;

    private final List<BenchmarkProblem> told = new ArrayList<>();
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);

    void add(Code code, String place, String message) {
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
            told.add(new BenchmarkProblem(code, place, shortened(message)));
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    List<BenchmarkProblem> all() {
        List<BenchmarkProblem> all = new ArrayList<>(told);
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                all.add(new BenchmarkProblem(
                        code, "", (count - MOST_OF_A_KIND) + " more problems of the kind '" + code.word() + "'."));
            }
        });
        return all;
    }

    private static String shortened(String message) {
        return message.length() <= MOST_MESSAGE ? message : message.substring(0, MOST_MESSAGE) + "…";
    }
}

package assay.analysis.jfr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How to step over encoded values without looking at them: a short program, compiled once per type and chunk.
/// Structures are flattened into it, neighbouring integers are one step.
public final class Layout {
    private enum Step {
        INTEGERS,
        BYTES,
        STRING,
        ARRAY
    }

    private final Step[] steps;
    private final int[] counts;
    private final @Nullable Layout[] elements;

    private Layout(Builder builder) {
        steps = builder.steps.toArray(Step[]::new);
        counts = new int[steps.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = builder.counts.get(i);
        }
        elements = builder.elements.toArray(Layout[]::new);
    }

    public void skip(Cursor cursor) throws Damage {
        for (int i = 0; i < steps.length; i++) {
            switch (steps[i]) {
                case INTEGERS -> cursor.skipIntegers(counts[i]);
                case BYTES -> cursor.skipBytes(counts[i]);
                case STRING -> Strings.skip(cursor);
                case ARRAY -> skipArray(cursor, elements[i]);
            }
        }
    }

    private static void skipArray(Cursor cursor, @Nullable Layout element) throws Damage {
        int count = cursor.readCount();
        if (element == null) {
            return;
        }
        if (element.steps.length == 1 && element.steps[0] == Step.INTEGERS) {
            cursor.skipIntegers((long) count * element.counts[0]);
        } else {
            for (int i = 0; i < count; i++) {
                element.skip(cursor);
            }
        }
    }

    /// How many integers this is, if it is nothing else; otherwise negative.
    int integers() {
        return steps.length == 1 && steps[0] == Step.INTEGERS ? counts[0] : -1;
    }

    public boolean isEmpty() {
        return steps.length == 0;
    }

    /// Collects steps in the order of the fields.
    public static final class Builder {
        private final List<Step> steps = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private final List<@Nullable Layout> elements = new ArrayList<>();

        Builder integer() {
            return add(Step.INTEGERS, 1, null);
        }

        Builder bytes(int count) {
            return add(Step.BYTES, count, null);
        }

        Builder string() {
            return add(Step.STRING, 1, null);
        }

        /// @param element null if an element takes no bytes
        Builder array(@Nullable Layout element) {
            return add(Step.ARRAY, 1, element);
        }

        private Builder add(Step step, int count, @Nullable Layout element) {
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last) == step && (step == Step.INTEGERS || step == Step.BYTES)) {
                counts.set(last, counts.get(last) + count);
            } else {
                steps.add(step);
                counts.add(count);
                elements.add(element);
            }
            return this;
        }

        Layout build() {
            return new Layout(this);
        }
    }
}

package assay.analysis.eventlog;

import assay.analysis.eventlog.Condition.Kind;
import assay.analysis.eventlog.Condition.Literal;
import assay.analysis.eventlog.Condition.Operator;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.profile.BoundedMatcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Compiles conditions for one type of a chunk: looks the fields up and checks that each is compared with what it is.
final class FilterCompiler {
    private static final BigDecimal BITS_PER_BYTE = BigDecimal.valueOf(8);

    private final ChunkValues chunk;
    private final TypeInfo type;
    private final Shape shape;
    private final int labels;

    /// @param labels about how many texts a regular expression will be looked up in
    FilterCompiler(ChunkValues chunk, TypeInfo type, int labels) throws Damage {
        this.chunk = chunk;
        this.type = type;
        this.shape = chunk.shape(type.id());
        this.labels = labels;
    }

    FieldTest compile(Condition condition) throws Damage, EventFilterException {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> new AllTest(compile(parts), true);
            case Condition.Any(List<Condition> parts) -> new AllTest(compile(parts), false);
            case Condition.Not(Condition part) -> new NotTest(compile(part));
            case Condition.Set(Condition.Path path) -> flag(path);
            case Condition.IsNull(Condition.Path path) -> test(target(path), FilterCompiler::isNull);
            case Condition.Compare compare -> compare(compare);
        };
    }

    private List<FieldTest> compile(List<Condition> parts) throws Damage, EventFilterException {
        List<FieldTest> tests = new ArrayList<>();
        for (Condition part : parts) {
            tests.add(compile(part));
        }
        return tests;
    }

    private FieldTarget target(Condition.Path path) throws Damage, EventFilterException {
        return FieldTarget.find(chunk.layouts(), type, path);
    }

    private FieldTest test(FieldTarget target, ValueTest test) {
        return new PathTest(chunk, shape, target, test);
    }

    private static boolean isNull(EventValue value) {
        return value instanceof EventValue.Nothing || value instanceof EventValue.Missing;
    }

    private FieldTest flag(Condition.Path path) throws Damage, EventFilterException {
        FieldTarget target = target(path);
        if (target.kind() != FieldTarget.Kind.FLAG) {
            throw new EventFilterException(
                    path.column(), "'" + path + "' is no flag and has to be compared with something");
        }
        return test(target, value -> value instanceof EventValue.Flag(boolean set) && set);
    }

    private FieldTest compare(Condition.Compare compare) throws Damage, EventFilterException {
        FieldTarget target = target(compare.path());
        return test(
                target,
                switch (compare.literal()) {
                    case Literal.Text text -> textTest(target, compare, text);
                    case Literal.Flag flag -> flagTest(target, compare, flag);
                    case Literal.Amount number -> numberTest(target, compare, number);
                    case Literal.Moment moment -> momentTest(target, compare, moment);
                });
    }

    private ValueTest textTest(FieldTarget target, Condition.Compare compare, Literal.Text literal)
            throws EventFilterException {
        if (target.kind() != FieldTarget.Kind.TEXT && target.kind() != FieldTarget.Kind.STRUCTURE) {
            throw new EventFilterException(
                    literal.column(), "'" + compare.path() + "' is no text; leave the quotes away");
        }
        String text = literal.text();
        return switch (compare.operator()) {
            case EQUAL -> value -> ValueNames.of(value).contains(text);
            case CONTAINS -> value -> ValueNames.of(value).stream().anyMatch(name -> name.contains(text));
            case MATCHES -> matching(Pattern.compile(text));
            case LESS, GREATER ->
                throw new EventFilterException(literal.column(), "text is compared by =, !=, ~ and contains");
        };
    }

    /// Whether the pattern is found in any of the names of a value.
    ValueTest matching(Pattern pattern) {
        BoundedMatcher matcher = new BoundedMatcher(pattern, labels);
        return value -> ValueNames.of(value).stream().anyMatch(matcher::finds);
    }

    private static ValueTest flagTest(FieldTarget target, Condition.Compare compare, Literal.Flag literal)
            throws EventFilterException {
        if (target.kind() != FieldTarget.Kind.FLAG || compare.operator() != Operator.EQUAL) {
            throw new EventFilterException(
                    literal.column(), "only flags are compared with true and false, by = and !=");
        }
        return value -> value instanceof EventValue.Flag(boolean set) && set == literal.value();
    }

    private static ValueTest momentTest(FieldTarget target, Condition.Compare compare, Literal.Moment literal)
            throws EventFilterException {
        if (target.field().meaning() != Meaning.MOMENT) {
            throw new EventFilterException(literal.column(), "'" + compare.path() + "' is no point in time");
        }
        return new NumberTest(compare.operator(), BigDecimal.valueOf(literal.nanos()));
    }

    private static ValueTest numberTest(FieldTarget target, Condition.Compare compare, Literal.Amount literal)
            throws EventFilterException {
        String name = "'" + compare.path() + "'";
        if (target.kind() != FieldTarget.Kind.NUMBER) {
            throw new EventFilterException(
                    literal.column(),
                    target.kind() == FieldTarget.Kind.FLAG
                            ? name + " is a flag: compare it with true or false"
                            : name + " is text: put the value in quotes");
        }
        String expected = expected(target.field(), literal);
        if (!expected.isEmpty()) {
            throw new EventFilterException(literal.column(), name + " is " + expected);
        }
        boolean inBits = literal.kind() == Kind.BYTES
                && (target.field().meaning() == Meaning.BITS || target.field().meaning() == Meaning.BITS_PER_SECOND);
        return new NumberTest(compare.operator(), inBits ? literal.value().multiply(BITS_PER_BYTE) : literal.value());
    }

    /// What the field is, if it cannot be compared with such a number; else empty.
    private static String expected(EventField field, Literal.Amount literal) {
        Kind kind = literal.kind();
        return switch (field.meaning()) {
            case SPAN ->
                kind == Kind.TIME || kind == Kind.PLAIN && literal.value().signum() == 0
                        ? ""
                        : "a length of time: give it a unit, as 10 ms";
            case MOMENT -> "a point in time: write +10s for ten seconds after the start, or 2026-11-21T10:15:30Z";
            case RATIO -> kind == Kind.SHARE || kind == Kind.PLAIN ? "" : "a share: write 5 % or 0.05";
            case BYTES, BITS, BYTES_PER_SECOND, BITS_PER_SECOND ->
                kind == Kind.BYTES || kind == Kind.PLAIN ? "" : "an amount of data: write 10 KiB or 10240";
            case HERTZ, ADDRESS -> kind == Kind.PLAIN ? "" : "a number without such a unit";
            case PLAIN -> kind == Kind.PLAIN || kind == Kind.BYTES ? "" : "a number without a unit of its own";
        };
    }

    /// All or any of several.
    private record AllTest(List<FieldTest> tests, boolean all) implements FieldTest {
        @Override
        public boolean accepts(long[] slots) {
            for (FieldTest test : tests) {
                if (test.accepts(slots) != all) {
                    return !all;
                }
            }
            return all;
        }

        @Override
        public void addFields(Set<Integer> fields) {
            tests.forEach(test -> test.addFields(fields));
        }
    }

    private record NotTest(FieldTest test) implements FieldTest {
        @Override
        public boolean accepts(long[] slots) {
            return !test.accepts(slots);
        }

        @Override
        public void addFields(Set<Integer> fields) {
            test.addFields(fields);
        }
    }
}

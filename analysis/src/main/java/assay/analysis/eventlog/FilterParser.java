package assay.analysis.eventlog;

import assay.analysis.eventlog.Condition.Kind;
import assay.analysis.eventlog.Condition.Literal;
import assay.analysis.eventlog.Condition.Operator;
import assay.analysis.eventlog.FilterToken.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Parses conditions: `or` binds weakest, then `and`, then `not`.
///
/// ```
/// any     = all { "or" all }
/// all     = single { "and" single }
/// single  = "not" single | "(" any ")" | path [ compare ]
/// compare = operator value | "is" [ "not" ] "null"
/// ```
final class FilterParser {
    private static final int DEEPEST = 100;

    private final List<FilterToken> tokens;
    private final long startNanos;
    private int next;

    private FilterParser(List<FilterToken> tokens, long startNanos) {
        this.tokens = tokens;
        this.startNanos = startNanos;
    }

    /// @param startNanos what offsets as `+10s` count from
    static Condition parse(String text, long startNanos) throws EventFilterException {
        FilterParser parser = new FilterParser(FilterScanner.scan(text), startNanos);
        Condition condition = parser.any(0);
        if (parser.peek().form() != Form.END) {
            throw parser.unexpected("'and', 'or' or the end is expected");
        }
        return condition;
    }

    private FilterToken peek() {
        return tokens.get(next);
    }

    private FilterToken take() {
        FilterToken token = tokens.get(next);
        if (token.form() != Form.END) {
            next++;
        }
        return token;
    }

    private boolean takeEither(String word, String symbol) {
        if (peek().isWord(word) || peek().isSymbol(symbol)) {
            next++;
            return true;
        }
        return false;
    }

    private EventFilterException unexpected(String expected) {
        return new EventFilterException(peek().column(), expected + ", not " + peek().shown());
    }

    private Condition any(int depth) throws EventFilterException {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(all(depth));
        } while (takeEither("or", "||"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all(int depth) throws EventFilterException {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(single(depth));
        } while (takeEither("and", "&&"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition single(int depth) throws EventFilterException {
        if (depth > DEEPEST) {
            throw unexpected("at most " + DEEPEST + " conditions may stand inside each other");
        }
        if (takeEither("not", "!")) {
            return new Condition.Not(single(depth + 1));
        }
        if (peek().isSymbol("(")) {
            take();
            Condition inside = any(depth + 1);
            if (!peek().isSymbol(")")) {
                throw unexpected("a closing ')' is expected");
            }
            take();
            return inside;
        }
        return comparison();
    }

    private Condition comparison() throws EventFilterException {
        if (peek().form() != Form.WORD) {
            throw unexpected("the name of a field is expected");
        }
        FilterToken name = take();
        Condition.Path path = new Condition.Path(List.of(name.text().split("\\.")), name.column());
        if (peek().isWord("is")) {
            take();
            boolean negated = takeEither("not", "!");
            if (!peek().isWord("null")) {
                throw unexpected("'null' is expected");
            }
            take();
            return negated ? new Condition.Not(new Condition.IsNull(path)) : new Condition.IsNull(path);
        }
        return operated(path);
    }

    private Condition operated(Condition.Path path) throws EventFilterException {
        FilterToken operator = peek();
        if (operator.isWord("contains")) {
            return compareText(path, Operator.CONTAINS);
        }
        if (operator.form() != Form.SYMBOL) {
            return new Condition.Set(path);
        }
        return switch (operator.text()) {
            case "=", "==" -> equal(path);
            case "!=", "<>" -> new Condition.Not(equal(path));
            case "<" -> compare(path, Operator.LESS);
            case ">" -> compare(path, Operator.GREATER);
            case "<=" -> new Condition.Any(either(path, Operator.LESS));
            case ">=" -> new Condition.Any(either(path, Operator.GREATER));
            case "~" -> compareText(path, Operator.MATCHES);
            case "!~" -> new Condition.Not(compareText(path, Operator.MATCHES));
            default -> new Condition.Set(path);
        };
    }

    private List<Condition> either(Condition.Path path, Operator operator) throws EventFilterException {
        take();
        Literal literal = literal();
        return List.of(
                new Condition.Compare(path, operator, literal), new Condition.Compare(path, Operator.EQUAL, literal));
    }

    private Condition compare(Condition.Path path, Operator operator) throws EventFilterException {
        take();
        return new Condition.Compare(path, operator, literal());
    }

    private Condition compareText(Condition.Path path, Operator operator) throws EventFilterException {
        take();
        if (peek().form() != Form.TEXT) {
            throw unexpected("a text in quotes is expected");
        }
        FilterToken token = take();
        if (operator == Operator.MATCHES) {
            try {
                Pattern.compile(token.text());
            } catch (PatternSyntaxException e) {
                throw new EventFilterException(
                        token.column(),
                        "%s is no regular expression (%s)"
                                .formatted(token.shown(), e.getDescription().toLowerCase(Locale.ROOT)));
            }
        }
        return new Condition.Compare(path, operator, new Literal.Text(token.text(), token.column()));
    }

    private Condition equal(Condition.Path path) throws EventFilterException {
        take();
        if (peek().isWord("null")) {
            take();
            return new Condition.IsNull(path);
        }
        return new Condition.Compare(path, Operator.EQUAL, literal());
    }

    private Literal literal() throws EventFilterException {
        FilterToken token = peek();
        switch (token.form()) {
            case TEXT -> {
                take();
                return new Literal.Text(token.text(), token.column());
            }
            case INSTANT -> {
                take();
                return instant(token);
            }
            case NUMBER -> {
                return number();
            }
            default -> {}
        }
        if (token.isWord("true") || token.isWord("false")) {
            take();
            return new Literal.Flag(token.isWord("true"), token.column());
        }
        if (token.isSymbol("+")) {
            take();
            return offset(token.column());
        }
        throw unexpected(
                token.form() == Form.WORD
                        ? "a value is expected, and text stands in quotes: \"" + token.text() + "\""
                        : "a value is expected");
    }

    private static Literal instant(FilterToken token) throws EventFilterException {
        try {
            Instant instant = Instant.parse(token.text());
            long nanos = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
            return new Literal.Moment(nanos, token.column());
        } catch (DateTimeException | ArithmeticException e) {
            throw new EventFilterException(
                    token.column(), token.shown() + " is no instant; write it as 2026-11-21T10:15:30Z");
        }
    }

    private Literal offset(int column) throws EventFilterException {
        if (peek().form() != Form.NUMBER
                || !(number() instanceof Literal.Amount(BigDecimal nanos, Kind kind, int _))
                || kind != Kind.TIME) {
            throw new EventFilterException(column, "an offset from the start has a unit of time, as +10s");
        }
        BigDecimal moment = nanos.add(BigDecimal.valueOf(startNanos));
        return new Literal.Moment(moment.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(), column);
    }

    private Literal number() {
        FilterToken token = take();
        BigDecimal value = value(token.text());
        FilterToken unit = peek();
        FilterUnit known = unit.isSymbol("%") ? FilterUnit.PERCENT : FilterUnit.ofWord(unit);
        if (known == null) {
            return new Literal.Amount(value, Kind.PLAIN, token.column());
        }
        take();
        return new Literal.Amount(value.multiply(known.factor()), known.kind(), token.column());
    }

    private static BigDecimal value(String text) {
        int hex = text.indexOf("0x");
        if (hex < 0) {
            return new BigDecimal(text);
        }
        BigDecimal value = new BigDecimal(new BigInteger(text.substring(hex + 2), 16));
        return hex > 0 ? value.negate() : value;
    }
}

package shop.pricing;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import shop.cart.CartLine;
import shop.load.Version;

/// A discount for the products whose title matches an expression.
final class PromotionRule {
    private final Supplier<Pattern> pattern;
    private final int percent;

    private PromotionRule(Supplier<Pattern> pattern, int percent) {
        this.pattern = pattern;
        this.percent = percent;
    }

    /// The planted defect and its repair: `BEFORE` compiles the expression for each line that is looked at.
    static PromotionRule of(String expression, int percent, Version version) {
        return switch (version) {
            case BEFORE -> new PromotionRule(() -> Pattern.compile(expression), percent);
            case AFTER -> {
                Pattern compiled = Pattern.compile(expression);
                yield new PromotionRule(() -> compiled, percent);
            }
        };
    }

    /// Percent off for this line, 0 when the rule does not apply.
    int percentFor(CartLine line) {
        return pattern.get().matcher(line.product().title()).find() ? percent : 0;
    }
}

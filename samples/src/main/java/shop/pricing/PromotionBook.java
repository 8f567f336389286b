package shop.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shop.cart.CartLine;
import shop.load.Version;

/// Every promotion that runs today.
final class PromotionBook {
    private static final List<String> ROOMS = List.of("kitchen", "garden", "office", "bath", "nursery", "workshop");
    private static final List<String> WORDS = List.of("sale", "bundle", "refurbished", "outdoor");

    private final List<PromotionRule> rules;

    private PromotionBook(List<PromotionRule> rules) {
        this.rules = rules;
    }

    /// Twenty-four promotions: each word in each room, for a range of sizes.
    static PromotionBook ofToday(Version version) {
        List<PromotionRule> rules = new ArrayList<>();
        for (String room : ROOMS) {
            for (String word : WORDS) {
                int percent = 5 + rules.size() % 15;
                rules.add(PromotionRule.of(expression(room, word, percent), percent, version));
            }
        }
        return new PromotionBook(List.copyOf(rules));
    }

    /// The highest discount among the rules that apply, in percent.
    int bestPercent(CartLine line) {
        int best = 0;
        for (PromotionRule rule : rules) {
            best = Math.max(best, rule.percentFor(line));
        }
        return best;
    }

    private static String expression(String room, String word, int percent) {
        return "(?i)^(?:%s)\\s+(?:lamp|table|kettle|rug|shelf|chair),\\s+%s\\s+[%d-9]\\d{1,2}$"
                .formatted(room.toUpperCase(Locale.ROOT), word, percent % 5 + 1);
    }
}

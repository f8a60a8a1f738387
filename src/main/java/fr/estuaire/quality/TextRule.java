package fr.estuaire.quality;

import java.util.List;
import java.util.function.Predicate;

/**
 * A line of the table of checks on texts written for people: each is asked of every such text.
 *
 * @param isFaulty asked of every text: cheap
 * @param message with one place for the text, shortened
 */
record TextRule(RuleDescription description, Predicate<Part> isFaulty, String message) implements Rule {
    private static final int SHOWN = 60;

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        List<Part> texts = formation.texts();
        for (int i = 0; i < texts.size(); i++) {
            if (isFaulty.test(texts.get(i))) {
                reporter.report(
                        texts.get(i), message.formatted(extract(texts.get(i).text())));
            }
        }
    }

    /** Its beginning, for a message. */
    static String extract(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1).strip() + "…";
    }
}

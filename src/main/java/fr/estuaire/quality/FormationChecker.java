package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Formation;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Checks one formation after another, phase by phase. What cannot be read as XML never comes here; then the grammar;
 * then, only where it holds (for the place of things would mean nothing), formats and codes, and coherence; last, the
 * formation among the others of its feed, which {@link FeedChecker} asks for. A draft, full of holes, skips the grammar.
 * A rule that throws becomes a finding, and the others go on. Make one checker a thread, and use it again.
 */
public final class FormationChecker {
    private static final System.Logger LOG = System.getLogger(FormationChecker.class.getName());

    /** A rule and what it says of itself, asked once. */
    private record Described(Rule rule, RuleDescription description) {}

    /** A rule over the feed in hand. */
    record Running(FeedRule.Run run, RuleDescription description) {}

    private final Described[] rules;
    private final RuleBook book;
    private final RuleContext context;
    private final SchemaCheck schema;
    private final Names names = new Names();

    /** Checks by the standard rules, and by the grammar as published. */
    public FormationChecker(RuleContext context) {
        this(RuleBook.standard(), context, SchemaProfile.PUBLISHED);
    }

    /** @param profile STRICT for what we write, PUBLISHED for what we accept */
    public FormationChecker(RuleBook book, RuleContext context, SchemaProfile profile) {
        this.rules = book.rules().stream()
                .map(rule -> new Described(rule, rule.description()))
                .filter(described -> context.concerns(described.description()))
                .toArray(Described[]::new);
        this.book = book;
        this.context = context;
        this.schema = new SchemaCheck(profile);
    }

    public List<Finding> check(Formation formation) {
        return check(formation.toElement());
    }

    /** What is wrong with a formation, in the order of the phases. */
    public List<Finding> check(Element formation) {
        return check(formation, List.of());
    }

    /** The rules alone, for a draft that is not complete enough for the grammar. */
    public List<Finding> checkDraft(Element formation) {
        List<Finding> findings = new ArrayList<>();
        apply(new FormationElements(formation, names), findings);
        return findings;
    }

    /** The rules alone, over formations that the grammar let through already, one after another as those of one feed. */
    public Function<Element, List<Finding>> overFeed() {
        List<Running> feed = startFeed();
        return formation -> {
            List<Finding> findings = new ArrayList<>();
            FormationElements elements = new FormationElements(formation, names);
            apply(elements, findings);
            compare(elements, feed, findings);
            return findings;
        };
    }

    /** The rules that compare the formations of a feed, ready for a new one. */
    List<Running> startFeed() {
        return book.feedRules().stream()
                .filter(rule -> context.concerns(rule.description()))
                .map(rule -> new Running(rule.start(), rule.description()))
                .toList();
    }

    /** All phases; of the last one, only the first rule, about the number, when the grammar does not hold. */
    List<Finding> check(Element formation, List<Running> feed) {
        List<Finding> findings = schema(formation);
        boolean valid = findings.isEmpty();
        FormationElements elements = new FormationElements(formation, names);
        if (valid) {
            apply(elements, findings);
        }
        compare(elements, valid ? feed : feed.subList(0, Math.min(1, feed.size())), findings);
        return findings;
    }

    /** What the first rule of the feed objects to, such as a number seen before, is not compared further. */
    private void compare(FormationElements elements, List<Running> feed, List<Finding> findings) {
        Desk desk = new Desk(findings);
        int before = findings.size();
        for (Running running : feed) {
            desk.description = running.description();
            try {
                running.run().check(context, elements, desk);
            } catch (RuntimeException e) {
                desk.fail(elements, e);
            }
            if (findings.size() > before) {
                return;
            }
        }
    }

    RuleContext context() {
        return context;
    }

    private List<Finding> schema(Element formation) {
        List<Finding> findings = new ArrayList<>();
        String numero = formation.numero().orElse("");
        schema.check(formation)
                .forEach(problem -> findings.add(Findings.of(
                        context,
                        EngineRules.SCHEMA,
                        problem.position(),
                        problem.elementPath(),
                        numero,
                        problem.message())));
        return findings;
    }

    private void apply(FormationElements elements, List<Finding> findings) {
        Desk desk = new Desk(findings);
        for (Described described : rules) {
            desk.description = described.description();
            try {
                described.rule().check(context, elements, desk);
            } catch (RuntimeException e) {
                desk.fail(elements, e);
            }
        }
    }

    /** Writes down what the rule in hand reports; one for all rules, as making one a rule and a formation costs. */
    private final class Desk implements Reporter {
        private final List<Finding> findings;
        private RuleDescription description = EngineRules.REGLE_EN_PANNE;

        private Desk(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public void report(Part where, String message) {
            findings.add(Findings.of(context, description, where, message));
        }

        private void fail(FormationElements elements, RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Rule " + description.code() + " failed", e);
            findings.add(Findings.of(
                    context,
                    EngineRules.REGLE_EN_PANNE,
                    elements.root(),
                    "La règle « %s » n’a pas pu s’appliquer.".formatted(description.code())));
        }
    }
}

package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Formation;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks one formation after another: first the grammar, and only if it holds the rules. Make one a thread, and use it
 * again: it holds a {@link SchemaCheck}.
 */
public final class FormationChecker {
    private static final System.Logger LOG = System.getLogger(FormationChecker.class.getName());

    /** A rule and what it says of itself, asked once. */
    private record Described(Rule rule, RuleDescription description) {}

    private final List<Described> rules;
    private final RuleContext context;
    private final SchemaCheck schema;

    /** Checks by the standard rules, and by the grammar as published. */
    public FormationChecker(RuleContext context) {
        this(RuleBook.standard(), context, SchemaProfile.PUBLISHED);
    }

    /** @param profile STRICT for what we write, PUBLISHED for what we accept */
    public FormationChecker(RuleBook book, RuleContext context, SchemaProfile profile) {
        this.rules = book.rules().stream()
                .map(rule -> new Described(rule, rule.description()))
                .filter(described -> context.concerns(described.description()))
                .toList();
        this.context = context;
        this.schema = new SchemaCheck(profile);
    }

    public List<Finding> check(Formation formation) {
        return check(formation.toElement());
    }

    /** What is wrong with a formation, in the order of the phases. */
    public List<Finding> check(Element formation) {
        List<Finding> findings = schema(formation);
        if (findings.isEmpty()) {
            rules(formation, findings);
        }
        return findings;
    }

    /** The rules alone, for a draft that is not complete enough for the grammar. */
    public List<Finding> checkDraft(Element formation) {
        List<Finding> findings = new ArrayList<>();
        rules(formation, findings);
        return findings;
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

    private void rules(Element formation, List<Finding> findings) {
        FormationElements elements = new FormationElements(formation);
        rules.forEach(described -> apply(described, elements, findings));
    }

    private void apply(Described described, FormationElements formation, List<Finding> findings) {
        RuleDescription description = described.description();
        try {
            described
                    .rule()
                    .check(
                            context,
                            formation,
                            (where, message) -> findings.add(Findings.of(context, description, where, message)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Rule " + description.code() + " failed", e);
            findings.add(Findings.of(
                    context,
                    EngineRules.REGLE_EN_PANNE,
                    formation.root(),
                    "La règle « %s » n’a pas pu s’appliquer.".formatted(description.code())));
        }
    }
}

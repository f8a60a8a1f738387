package fr.estuaire.rules;

import fr.estuaire.lheo.Element;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.Severity;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.Register;
import fr.estuaire.rules.PublishedFormations.Published;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Repetition.Exemple;
import fr.estuaire.rules.Repetition.Territoire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts, in one territory, what a change would do. Each formation is checked once, with the change: what the rule found is
 * then weighed as it counts today.
 */
final class TerritoryRehearsal {
    private static final int EXAMPLES = 5;
    private static final int MESSAGE = 1000;

    private final String territoire;
    private final RegleIci now;
    private final RegleIci then;
    private final AcceptedFindings accepted;
    private final Function<Element, List<Finding>> checker;
    private final List<Exemple> newlySetAside = new ArrayList<>();
    private final List<Exemple> others = new ArrayList<>();
    private long read;
    private long touched;
    private long before;
    private long after;

    /**
     * @param now how the rule counts there today
     * @param then how it would
     * @param rules what would judge the territory's offers
     */
    TerritoryRehearsal(String territoire, RegleIci now, RegleIci then, RulesOfTerritory rules) {
        this.territoire = territoire;
        this.now = now;
        this.then = then;
        this.accepted = rules.accepted();
        this.checker = new FormationChecker(rules.context()).overFeed();
    }

    /** What is published passed the grammar already: only the rules are run. */
    void take(Published published) {
        read++;
        List<Finding> findings = accepted.judge(published.numero(), checker.apply(published.formation()))
                .open();
        boolean wasSetAside = isSetAside(findings, this::today);
        boolean setAside = isSetAside(findings, Finding::severity);
        before += wasSetAside ? 1 : 0;
        after += setAside ? 1 : 0;
        findings.stream()
                .filter(this::isOfTheRule)
                .findFirst()
                .ifPresent(finding -> touch(published, finding, setAside && !wasSetAside));
    }

    Territoire result() {
        List<Exemple> examples = Stream.concat(newlySetAside.stream(), others.stream())
                .limit(EXAMPLES)
                .toList();
        return new Territoire(territoire, read, touched, before, after, then.ici(), remark(), examples);
    }

    private void touch(Published published, Finding finding, boolean newly) {
        touched++;
        List<Exemple> kept = newly ? newlySetAside : others;
        if (kept.size() < EXAMPLES) {
            String message = finding.message();
            kept.add(new Exemple(
                    published.numero(),
                    published.intitule(),
                    message.substring(0, Math.min(MESSAGE, message.length()))));
        }
    }

    private boolean isOfTheRule(Finding finding) {
        return finding.ruleCode().equals(then.code());
    }

    /** How serious a finding is without the change; null when nothing would be found. */
    private @Nullable Severity today(Finding finding) {
        if (!isOfTheRule(finding)) {
            return finding.severity();
        }
        return now.etat() == Etat.EN_REPETITION ? null : now.ici();
    }

    private static boolean isSetAside(List<Finding> findings, Function<Finding, @Nullable Severity> weight) {
        return findings.stream().anyMatch(finding -> {
            Severity severity = weight.apply(finding);
            return severity != null && severity.isAtLeast(Severity.ISOLATING);
        });
    }

    private @Nullable String remark() {
        if (!then.sansObjet().isEmpty()) {
            return "Sans objet ici : pas de "
                    + then.sansObjet().stream().map(Trait::name).sorted().collect(Collectors.joining(", ")) + ".";
        }
        return then.absents().isEmpty()
                ? null
                : "Registre à charger d’abord : "
                        + then.absents().stream().map(Register::label).sorted().collect(Collectors.joining(", ")) + ".";
    }
}

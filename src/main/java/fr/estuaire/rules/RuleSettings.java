package fr.estuaire.rules;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules as they count where the person works; the administration of a territory changes how serious they are there. */
@Service
public class RuleSettings {
    private static final String ADMINISTRATION = "hasRole('" + Role.Nom.ADMINISTRATION + "')";
    private static final int MAX_REASON = 1000;

    private final RuleContexts contexts;
    private final NationalStates national;
    private final Reglages reglages;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    RuleSettings(
            RuleContexts contexts,
            NationalStates national,
            Reglages reglages,
            CurrentPerson currentPerson,
            Clock clock) {
        this.contexts = contexts;
        this.national = national;
        this.reglages = reglages;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Every rule, in the order in which they run. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<RegleIci> list() {
        return weighing().all();
    }

    /** @throws NoSuchElementException with a French sentence when no rule has this code */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public RegleIci get(String code) {
        return weighing().weigh(getRule(code));
    }

    /** What is wrong in the file of the territory, one French sentence each; nothing for the nation. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<String> listProblems() {
        return weighing().problems();
    }

    /** What the nation and the territory decided about a rule, the latest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Changement> listHistory(String code) {
        Stream<Changement> nation = national.listHistory(getRule(code).code()).stream()
                .map(state -> new Changement(state.le(), state.par(), true, words(state), state.motif()));
        String territoire = currentPerson.getMembership().territoire();
        Stream<Changement> here = territoire == null
                ? Stream.of()
                : reglages.listHistory(territoire, code).stream().flatMap(reglage -> words(reglage).stream());
        return Stream.concat(nation, here)
                .sorted(Comparator.comparing(Changement::le).reversed())
                .toList();
    }

    /**
     * Makes a rule more or less serious for the offers of the territory where the person works.
     *
     * @throws IllegalArgumentException with a French sentence when the rule does not allow it, or there is no reason
     */
    @PreAuthorize(ADMINISTRATION)
    @Transactional
    public void change(String code, Severity severity, String motif) {
        RegleIci rule = get(code);
        if (!rule.choices().contains(severity)) {
            throw new IllegalArgumentException(
                    "Cette règle ne peut pas prendre la gravité « %s » ; elle peut être « %s »."
                            .formatted(
                                    severity.label(),
                                    rule.choices().stream()
                                            .map(Severity::label)
                                            .collect(Collectors.joining(" », « "))));
        }
        if (rule.ici() == severity && rule.origine() == RegleIci.Origine.PAGE) {
            throw new IllegalArgumentException("La règle a déjà cette gravité ici : choisissez-en une autre.");
        }
        reglages.add(territoire(), new Reglage(code, severity, reason(motif), person(), clock.instant(), null, null));
    }

    /**
     * Gives a rule back the severity it has without the decision of the territory's administration.
     *
     * @throws IllegalStateException with a French sentence when there is no such decision
     */
    @PreAuthorize(ADMINISTRATION)
    @Transactional
    public void reset(String code) {
        if (!reglages.end(territoire(), getRule(code).code(), person(), clock.instant())) {
            throw new IllegalStateException("La règle a déjà sa gravité habituelle : rechargez la page.");
        }
    }

    private Weighing weighing() {
        Membership membership = currentPerson.getMembership();
        return membership.territoire() == null
                ? contexts.weighing(national.load())
                : contexts.weighing(membership.territoire(), national.load());
    }

    private String territoire() {
        String territoire = currentPerson.getMembership().territoire();
        if (territoire == null) {
            throw new IllegalStateException("Ce réglage est celui d’un territoire : choisissez-en un.");
        }
        return territoire;
    }

    private String person() {
        return currentPerson.get().identifiant();
    }

    static RuleDescription getRule(String code) {
        return KnownRules.find(code)
                .orElseThrow(() -> new NoSuchElementException("Aucune règle ne porte le code « " + code + " »."));
    }

    /** @throws IllegalArgumentException when there is none, or too long a one */
    static String reason(String motif) {
        String text = motif.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Dites pourquoi : ce motif reste dans l’historique de la règle.");
        }
        if (text.length() > MAX_REASON) {
            throw new IllegalArgumentException("Le motif dépasse 1 000 caractères : raccourcissez-le.");
        }
        return text;
    }

    private static String words(RegleNationale state) {
        Severity gravite = state.gravite();
        return state.etat().label() + (gravite == null ? "" : ", gravité « " + gravite.label() + " »");
    }

    private static List<Changement> words(Reglage reglage) {
        List<Changement> changes = new ArrayList<>();
        changes.add(new Changement(
                reglage.le(),
                reglage.par(),
                false,
                "Gravité « " + reglage.severite().label() + " »",
                reglage.motif()));
        if (reglage.finLe() != null) {
            changes.add(new Changement(
                    reglage.finLe(),
                    String.valueOf(reglage.finPar()),
                    false,
                    "Fin de la gravité « " + reglage.severite().label() + " »",
                    ""));
        }
        return changes;
    }
}

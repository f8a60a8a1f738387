package fr.estuaire.rules;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.quality.Finding;
import fr.estuaire.tenant.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a collector accept a finding on an offer of the territory, for a year at most, and take that back. */
@Service
public class Exceptions {
    private static final String COLLECTE = "hasRole('" + Role.Nom.COLLECTE + "')";

    private final ExceptionRows rows;
    private final RuleContexts contexts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Exceptions(ExceptionRows rows, RuleContexts contexts, CurrentPerson currentPerson, Clock clock) {
        this.rows = rows;
        this.contexts = contexts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Accepts a finding as it is now: it has no consequence any more until the value changes or the day has passed.
     *
     * @param formation number of the offer
     * @param jusquAu last day, from today to a year from now
     * @throws IllegalArgumentException with a French sentence when the rule, the reason or the day does not allow it
     */
    @PreAuthorize(COLLECTE)
    @Transactional
    public void accept(String formation, Finding finding, String motif, LocalDate jusquAu) {
        if (!KnownRules.isAcceptable(finding.ruleCode())) {
            throw new IllegalArgumentException(
                    "Ce constat ne s’accepte pas : la règle vaut pour tous. Faites corriger l’offre.");
        }
        String reason = RuleSettings.reason(motif);
        LocalDate today = contexts.today();
        if (jusquAu.isBefore(today) || jusquAu.isAfter(today.plusYears(1))) {
            throw new IllegalArgumentException("Choisissez une date de fin entre aujourd’hui et dans un an.");
        }
        rows.add(
                TenantScope.getTerritory(),
                new Acceptation(
                        0,
                        formation,
                        finding.fingerprint(),
                        finding.ruleCode(),
                        cut(finding.message()),
                        reason,
                        currentPerson.get().identifiant(),
                        clock.instant(),
                        jusquAu));
    }

    /**
     * Ends an exception before its day.
     *
     * @throws IllegalStateException with a French sentence when it has ended already
     */
    @PreAuthorize(COLLECTE)
    @Transactional
    public void takeBack(long id) {
        if (!rows.end(TenantScope.getTerritory(), id, currentPerson.get().identifiant(), clock.instant())) {
            throw new IllegalStateException("Cette acceptation a déjà pris fin : rechargez la page.");
        }
    }

    private static String cut(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}

package fr.estuaire.rules;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.quality.Vigilance.Terme;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The watch list, kept by the nation: terms whose presence in an offer calls for a person’s eye. It never blocks anything,
 * and each change has its reason.
 */
@Service
@PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
public class VigilanceList {
    private static final int MAX_TERM = 100;
    private static final int MIN_TERM = 4;
    private static final int MAX_CATEGORY = 120;
    private static final int MAX_MOTIVE = 500;

    private final VigilanceDecisions decisions;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    VigilanceList(VigilanceDecisions decisions, CurrentPerson currentPerson, Clock clock) {
        this.decisions = decisions;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The terms that are looked for, in alphabetical order. */
    public List<TermeSurveille> list() {
        return decisions.list();
    }

    /** The latest decisions first. */
    public List<DecisionDeVigilance> listHistory(int offset, int limit) {
        return decisions.listHistory(offset, limit);
    }

    public long countHistory() {
        return decisions.countHistory();
    }

    /**
     * Looks for a term from now on, or changes what is said of it.
     *
     * @param terme words; case, accents and a plural s do not count
     * @param categorie what is to be feared
     * @param motif what the person who examines the offer will read
     * @param pourquoi the reason of the decision
     * @throws IllegalArgumentException with a French sentence when something is missing, too long, or too short to be
     *     looked for without finding it everywhere
     */
    public void add(String terme, String categorie, String motif, String pourquoi) {
        String words = required(terme, "Écrivez le terme à surveiller.", MAX_TERM);
        if (VigilanceDecisions.key(words).replace(" ", "").length() < MIN_TERM) {
            throw new IllegalArgumentException(
                    "Ce terme est trop court : on le trouverait partout. Écrivez quatre lettres au moins.");
        }
        Terme watched = new Terme(
                words,
                required(categorie, "Dites ce qu’il faut craindre, en quelques mots.", MAX_CATEGORY),
                required(motif, "Écrivez la phrase que lira la personne qui examine l’offre.", MAX_MOTIVE));
        decide(watched, true, pourquoi);
    }

    /**
     * Looks for a term no more.
     *
     * @throws IllegalArgumentException with a French sentence when it is not in the list, or there is no reason
     */
    public void withdraw(String terme, String pourquoi) {
        Terme known = decisions.list().stream()
                .map(TermeSurveille::terme)
                .filter(one -> VigilanceDecisions.key(one.terme()).equals(VigilanceDecisions.key(terme)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "« %s » n’est plus dans la liste : rechargez la page.".formatted(terme)));
        decide(known, false, pourquoi);
    }

    private void decide(Terme terme, boolean watched, String pourquoi) {
        decisions.add(new DecisionDeVigilance(
                terme,
                watched,
                RuleSettings.reason(pourquoi),
                currentPerson.get().identifiant(),
                clock.instant()));
    }

    private static String required(String text, String missing, int length) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(missing);
        }
        if (stripped.length() > length) {
            throw new IllegalArgumentException(
                    "« %s… » dépasse %d caractères : raccourcissez-le.".formatted(stripped.substring(0, 30), length));
        }
        return stripped;
    }
}

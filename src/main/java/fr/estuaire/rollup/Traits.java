package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of offer that guards count and searches ask for, as a sum of powers of two. */
final class Traits {
    static final int APPRENTISSAGE = 1;
    static final int CONVENTIONNEE = 2;
    static final int LINGUISTIQUE = 4;
    static final int DISTANCE = 8;
    static final int PERMANENTE = 16;
    /** One knows when one can be recruited or informed. */
    static final int RECRUTEMENT = 32;

    static final int CERTIFIANTE = 64;
    /** The session that ends last of its action: actions with something to come are counted by it. */
    static final int DERNIERE_ACTION = 128;
    /** The session that ends last of its formation. */
    static final int DERNIERE_FORMATION = 256;

    /** At the main place of its action: a session at several places is counted by it. */
    static final int LIEU_PRINCIPAL = 512;

    static final int COORDONNEES = 1024;
    static final int COMMUNE = 2048;
    /** One knows whether one can still enter. */
    static final int ETAT = 4096;

    static final int OUVERTE = 8192;

    /** Formacode V14, field « 152 Langues »: all its codes, and no other, begin so. */
    private static final String LANGUES = "152";

    private static final String OUI = "1";

    /** Of {@code dict-etat-recrutement}. */
    private static final String OUVERT = "1";

    private Traits() {}

    static int ofAction(Element formation, Element action) {
        return when(formation, "certifiante", OUI, CERTIFIANTE)
                | (isLinguistic(formation) ? LINGUISTIQUE : 0)
                | when(action, "conventionnement", OUI, CONVENTIONNEE)
                | when(action, "modalites-enseignement", "2", DISTANCE)
                | when(action, "modalites-entrees-sorties", "1", PERMANENTE)
                | (isApprenticeship(action) ? APPRENTISSAGE : 0)
                | (action.children("date-information").isEmpty() ? 0 : RECRUTEMENT);
    }

    static int ofSession(Element session) {
        return session.children("recrutement").isEmpty() ? 0 : RECRUTEMENT;
    }

    /** @param rang 0 for the main place */
    static int ofPlace(PlaceFacts lieu, int rang) {
        return (rang == 0 ? LIEU_PRINCIPAL : 0)
                | (lieu.point() == null ? 0 : COORDONNEES)
                | (lieu.codeCommune() == null ? 0 : COMMUNE);
    }

    /** @param recrutement code of {@code dict-etat-recrutement} */
    static int ofEtat(@Nullable String recrutement) {
        return recrutement == null ? 0 : ETAT | (recrutement.equals(OUVERT) ? OUVERTE : 0);
    }

    private static boolean isLinguistic(Element formation) {
        return formation.child("domaine-formation").stream()
                .flatMap(domaine -> domaine.children("code-FORMACODE").stream())
                .anyMatch(code -> code.ownText().strip().startsWith(LANGUES));
    }

    /** By the extras of the national flow, or by a cycle of 2.3. */
    private static boolean isApprenticeship(Element action) {
        Stream<Element> extras = action.children("extras").stream()
                .filter(one -> one.attribute("info").orElse("").equals("dispositif"))
                .flatMap(one -> one.children("extra").stream())
                .filter(one -> one.attribute("info").orElse("").equals("contrat-apprentissage"));
        return extras.anyMatch(one -> one.ownText().strip().equals(OUI))
                || action.children("session").stream()
                        .flatMap(session -> session.children("cycle").stream())
                        .anyMatch(cycle ->
                                cycle.text("type-cycle").filter(OUI::equals).isPresent());
    }

    private static int when(Element parent, String child, String value, int trait) {
        return parent.text(child).filter(value::equals).isPresent() ? trait : 0;
    }
}

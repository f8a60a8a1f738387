package fr.estuaire.offer;

import static fr.estuaire.offer.Chemins.below;
import static fr.estuaire.offer.Presence.holds;
import static fr.estuaire.offer.Presence.is;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ.Situation;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What readers cannot do without, and what depends on what the offer is; the rest is in {@link Obligations}. */
final class Exigences {
    private static final String REUNION = "9";
    private final BiConsumer<String, String> found;

    /** @param found receives each path and what to do there */
    Exigences(BiConsumer<String, String> found) {
        this.found = found;
    }

    void formation(Element formation) {
        Element domaine = formation.child("domaine-formation").orElse(Element.leaf("domaine-formation", ""));
        need(holds(domaine, "code-FORMACODE"), "domaine-formation/code-FORMACODE");
        boolean named = formation.children("certification").stream()
                .anyMatch(certification -> holds(certification, "code-RNCP")
                        || holds(certification, "code-RS")
                        || holds(certification, "code-CERTIFINFO"));
        need(
                named || !is(formation, "certifiante", "1"),
                "certification",
                Champs.get("certification/code-RNCP").manque());
        List<Element> contacts = formation.children("contact-formation").stream()
                .filter(Presence::holds)
                .toList();
        need(
                contacts.isEmpty() || contacts.stream().anyMatch(Exigences::isReachable),
                "contact-formation[1]/coordonnees",
                "Donnez un téléphone ou un courriel à qui s’adresser.");
    }

    private static boolean isReachable(Element contact) {
        return Lien.isIn(contact)
                || holds(contact.descend("coordonnees", "telfixe"))
                || holds(contact.descend("coordonnees", "portable"))
                || holds(contact.descend("coordonnees", "courriel"));
    }

    void action(Element action, String chemin, Set<Situation> situations) {
        need(
                !situations.contains(Situation.PRESENTIEL) || holds(action, "lieu-de-formation"),
                below(chemin, "lieu-de-formation"),
                "Choisissez le lieu de formation.");
        List<Element> lieux = action.children("lieu-de-formation");
        for (int i = 0; i < lieux.size(); i++) {
            Element lieu = lieux.get(i);
            need(
                    Lien.isIn(lieu)
                            || !holds(lieu.child("coordonnees"))
                            || holds(lieu.descend("coordonnees", "adresse")),
                    below(chemin, "lieu-de-formation", i + 1) + "/coordonnees/adresse",
                    "Donnez l’adresse du lieu.");
        }
    }

    /** @param dated whether its dates must be known */
    void session(Element session, String chemin, boolean dated) {
        if (dated) {
            dates(session, chemin, Champs.get("session/periode").manque());
        }
        ordered(session, below(chemin, "periode"), "periode");
        session.child("periode-inscription")
                .ifPresent(
                        inscription -> ordered(inscription, below(chemin, "periode-inscription/periode"), "periode"));
        List<Element> recrutements = session.children("recrutement");
        for (int i = 0; i < recrutements.size(); i++) {
            recrutement(recrutements.get(i), below(chemin, "recrutement", i + 1));
        }
    }

    /** Both days are known, be it only to the month. */
    void dates(Element session, String chemin, String message) {
        boolean debut = isKnown(session, "debut");
        boolean fin = isKnown(session, "fin");
        if (!debut && !fin) {
            found.accept(below(chemin, "periode"), message);
            return;
        }
        need(debut, below(chemin, "periode/debut"));
        need(fin, below(chemin, "periode/fin"));
    }

    private static boolean isKnown(Element session, String day) {
        return session.text("periode", day)
                .filter(text -> !new DateLheo(text).isUnknown())
                .isPresent();
    }

    private void recrutement(Element recrutement, String chemin) {
        ordered(recrutement, below(chemin, "periode"), "periode");
        if (!is(recrutement, "modalite-recrutement", REUNION)) {
            return;
        }
        need(
                holds(recrutement, "adresse") || holds(recrutement, "urlweb") || is(recrutement, "a-distance", "1"),
                below(chemin, "adresse"),
                "Dites où se tient la réunion d’information, ou qu’elle est à distance.");
        need(
                isKnown(recrutement, "debut"),
                below(chemin, "periode/debut"),
                "Donnez la date de la réunion d’information.");
    }

    private void ordered(Element holder, String chemin, String periode) {
        boolean inverted = holder.text(periode, "debut")
                .flatMap(text -> new DateLheo(text).firstDay())
                .flatMap(debut -> holder.text(periode, "fin")
                        .flatMap(text -> new DateLheo(text).lastDay())
                        .filter(fin -> fin.isBefore(debut)))
                .isPresent();
        need(!inverted, below(chemin, "fin"), "Vérifiez les dates\u00A0: la fin ne peut pas précéder le début.");
    }

    private void need(boolean condition, String chemin) {
        need(condition, chemin, Champs.get(chemin).manque());
    }

    private void need(boolean condition, String chemin, String message) {
        if (!condition) {
            found.accept(chemin, message);
        }
    }
}

package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The recruitment of a session of a published offer changed: told in the transaction that changes it, so that readers see it
 * at once.
 *
 * @param formation number of the offer
 * @param session number of the session
 * @param document the session as it now stands, its links followed; only its recruitment may be published
 * @param par who changed it
 */
public record RecrutementChange(String formation, String session, Element document, String par, Instant le) {
    private static final String ETAT = "etat-recrutement";
    private static final String RECRUTEMENT = "recrutement";

    /** A published session with the recruitment of this one, and nothing else of it. */
    public Element applyTo(Element published) {
        List<Element> whole = document.children(RECRUTEMENT).stream()
                .filter(RecrutementChange::isWhole)
                .toList();
        return ElementPath.SELF.putAll(applyStateTo(published), RECRUTEMENT, whole);
    }

    /** A published session with the state and the places of this one; its own meetings stay. */
    public Element applyStateTo(Element published) {
        List<Element> extras = new ArrayList<>(published.children("extras"));
        extras.removeIf(Suivi::isOurs);
        document.children("extras").stream().filter(Suivi::isOurs).forEach(extras::add);
        return ElementPath.SELF.putAll(
                ElementPath.SELF.putAll(published, ETAT, document.children(ETAT)), "extras", extras);
    }

    /** Holes are allowed in what is entered, not in what is published. */
    private static boolean isWhole(Element recrutement) {
        return recrutement.text("modalite-recrutement").isPresent()
                && recrutement
                        .child("adresse")
                        .map(RecrutementChange::isWholeAdresse)
                        .orElse(true);
    }

    private static boolean isWholeAdresse(Element adresse) {
        return List.of("ligne", "codepostal", "ville").stream()
                .allMatch(child -> adresse.text(child).isPresent());
    }
}

package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code lieu-de-formation} and the columns that lists need of it. What Lhéo has no element for is kept in its extras:
 * {@code <extras info="lieu"><extra info="acces-handicapes">…</extra><extra info="plateau-technique">…</extra></extras>}.
 */
final class LieuDocument {
    private static final int DENOMINATION = 255;
    private static final int LIGNE = 50;
    private static final Complement ACCES =
            Complements.list("lieu-de-formation").getFirst();

    private LieuDocument() {}

    /** The place with the columns that its document says. */
    static LieuFiche withColumns(LieuFiche fiche, Element document) {
        return new LieuFiche(
                fiche.numero(),
                fiche.version(),
                fiche.organisme(),
                nom(fiche, document),
                text(document, "SIRET-lieu-formation", "SIRET"),
                text(document, "code-UAI-lieu-formation", "code-UAI"),
                adresse(document),
                ACCES.find(document).map(text -> shorten(text, 250)).orElse(fiche.accesHandicapes()),
                fiche.archive(),
                withNom(fiche, document));
    }

    /** What is done there for people with disabilities goes in the document too, once there is one. */
    static Element withAcces(LieuFiche fiche, Element document) {
        String acces = fiche.accesHandicapes();
        return acces == null || ACCES.find(document).isPresent() ? document : ACCES.writeIn(document, acces);
    }

    private static String nom(LieuFiche fiche, Element document) {
        return fiche.nom().isBlank()
                ? Optional.ofNullable(text(document, "coordonnees", "nom")).orElse("")
                : fiche.nom().strip();
    }

    private static Element withNom(LieuFiche fiche, Element document) {
        return document.text("coordonnees", "nom").isPresent() || fiche.nom().isBlank()
                ? document
                : ElementPath.parse("coordonnees/nom")
                        .put(
                                document,
                                Element.leaf(
                                        "nom", LheoOrganisme.shorten(fiche.nom().strip())));
    }

    private static Adresse adresse(Element document) {
        Element adresse = document.descend("coordonnees", "adresse")
                .orElse(new Element("adresse", java.util.Map.of(), List.of()));
        List<String> lignes = adresse.children("ligne").stream()
                .map(ligne -> shorten(ligne.ownText().strip(), LIGNE))
                .filter(ligne -> !ligne.isEmpty())
                .toList();
        return new Adresse(
                adresse.text("denomination")
                        .map(text -> shorten(text, DENOMINATION))
                        .orElse(null),
                lignes.isEmpty() ? null : lignes.getFirst(),
                lignes.size() < 2 ? null : lignes.get(1),
                adresse.text("codepostal").orElse(null),
                adresse.text("code-INSEE-commune").orElse(null),
                adresse.text("ville").map(text -> shorten(text, LIGNE)).orElse(null));
    }

    private static @Nullable String text(Element document, String... path) {
        return document.text(path).orElse(null);
    }

    private static String shorten(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}

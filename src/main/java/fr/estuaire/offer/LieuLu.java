package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.shared.Siret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place of training as a file tells it, on its way to the list of a body. Its element stays the truth. */
final class LieuLu {
    private static final int NOM = 250;
    private static final int LIGNE = 50;
    private static final int DENOMINATION = 255;

    private LieuLu() {}

    /** @param lieu {@code lieu-de-formation} */
    static LieuFiche toFiche(String numero, String organisme, Element lieu) {
        Optional<Element> adresse = lieu.descend("coordonnees", "adresse");
        return new LieuFiche(
                numero,
                0,
                organisme,
                nom(lieu),
                lieu.text("SIRET-lieu-formation", "SIRET")
                        .filter(Siret::isValid)
                        .orElse(null),
                lieu.text("code-UAI-lieu-formation", "code-UAI")
                        .filter(uai -> uai.length() == 8)
                        .orElse(null),
                adresse.map(LieuLu::adresse).orElse(Adresse.VIDE),
                null,
                false,
                lieu);
    }

    static Adresse adresse(Element adresse) {
        List<String> lignes = adresse.children("ligne").stream()
                .map(ligne -> ligne.ownText().strip())
                .filter(ligne -> !ligne.isEmpty())
                .toList();
        return new Adresse(
                text(adresse, "denomination", DENOMINATION),
                lignes.isEmpty() ? null : cut(lignes.getFirst(), LIGNE),
                lignes.size() < 2 ? null : cut(lignes.get(1), LIGNE),
                exact(adresse, "codepostal"),
                exact(adresse, "code-INSEE-commune"),
                text(adresse, "ville", LIGNE));
    }

    private static String nom(Element lieu) {
        return lieu.text("coordonnees", "adresse", "denomination")
                .or(() -> lieu.text("coordonnees", "nom"))
                .or(() -> lieu.text("coordonnees", "adresse", "ville"))
                .map(nom -> cut(nom, NOM))
                .orElse("Lieu sans nom");
    }

    private static @Nullable String text(Element owner, String name, int length) {
        return owner.text(name).map(text -> cut(text, length)).orElse(null);
    }

    private static @Nullable String exact(Element owner, String name) {
        return owner.text(name).filter(code -> code.length() == 5).orElse(null);
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}

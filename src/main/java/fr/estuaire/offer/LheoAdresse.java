package fr.estuaire.offer;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes addresses and contacts as Lhéo. */
final class LheoAdresse {
    private static final int MAX_REGION = 2;
    private final Communes communes;

    LheoAdresse(Communes communes) {
        this.communes = communes;
    }

    ElementBuilder adresse(Adresse adresse) {
        Optional<Commune> commune = Optional.ofNullable(adresse.codeCommune()).flatMap(communes::findByCode);
        return element("adresse")
                .text("denomination", adresse.denomination())
                .text("ligne", adresse.ligne1())
                .text("ligne", adresse.ligne2())
                .text("codepostal", adresse.codePostal())
                .text("ville", adresse.ville())
                .text("departement", commune.map(Commune::codeDepartement).orElse(null))
                .text("code-INSEE-commune", adresse.codeCommune())
                .text("region", commune.map(LheoAdresse::region).orElse(null));
    }

    /** Lhéo gives a region two characters: a collectivity of the seas, which has three, is told by its département. */
    private static @Nullable String region(Commune commune) {
        return commune.codeRegion().length() > MAX_REGION ? null : commune.codeRegion();
    }

    static ElementBuilder coordonnees(Contact contact) {
        return element("coordonnees")
                .text("nom", contact.nom())
                .text("prenom", contact.prenom())
                .withSome(element("telfixe").text("numtel", contact.telephone()))
                .text("courriel", contact.courriel());
    }
}

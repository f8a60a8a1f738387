package fr.estuaire.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An establishment of a training body, as the registers together describe it.
 *
 * @param nom of the body, as it declares itself; of the school when no body is known
 * @param ouvert what SIRENE says, after the buffer; null when it does not know the establishment
 * @param inscrit whether the body is on the public list of training bodies
 * @param qualiopi categories that the legal unit holds, whatever the declaration number
 */
public record EtablissementLine(
        String siret,
        String nom,
        @Nullable String enseigne,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable Boolean ouvert,
        boolean siege,
        boolean inscrit,
        List<String> ndas,
        List<String> uais,
        Set<Qualiopi> qualiopi) {
    public EtablissementLine {
        ndas = List.copyOf(ndas);
        uais = List.copyOf(uais);
    }

    public String siren() {
        return siret.substring(0, 9);
    }
}

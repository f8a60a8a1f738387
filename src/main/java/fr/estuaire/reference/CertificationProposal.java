package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFiche.Bloc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registers say of a certification that an offer may take over.
 *
 * @param niveau of the national framework, 1 to 8; null when it has none
 * @param nsf specialities as Lhéo writes them, three digits
 */
public record CertificationProposal(
        @Nullable Integer niveau, List<String> formacodes, List<String> romes, List<String> nsf, List<Bloc> blocs) {
    public static final CertificationProposal VIDE =
            new CertificationProposal(null, List.of(), List.of(), List.of(), List.of());

    public CertificationProposal {
        formacodes = List.copyOf(formacodes);
        romes = List.copyOf(romes);
        nsf = List.copyOf(nsf);
        blocs = List.copyOf(blocs);
    }
}

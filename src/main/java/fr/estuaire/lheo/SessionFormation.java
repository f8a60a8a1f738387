package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session: when an action takes place, and how one enters.
 *
 * @param modalitesInscription 1 to 255 characters
 * @param etatRecrutement a code of {@link DictLheo#ETAT_RECRUTEMENT}
 */
public record SessionFormation(
        Attributs attributs,
        @Nullable Periode periode,
        @Nullable AdresseDeclaree adresseInscription,
        @Nullable String modalitesInscription,
        @Nullable PeriodeInscription periodeInscription,
        @Nullable String etatRecrutement,
        List<Recrutement> recrutement,
        @Nullable PagesWeb urlSession,
        List<Contact> contactSession,
        List<ReferenceCertification> referenceCertification,
        List<BlocsCompetences> blocsCompetences,
        List<Cycle> cycle,
        List<Element> extras) {
    public SessionFormation {
        recrutement = List.copyOf(recrutement);
        contactSession = List.copyOf(contactSession);
        referenceCertification = List.copyOf(referenceCertification);
        blocsCompetences = List.copyOf(blocsCompetences);
        cycle = List.copyOf(cycle);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static SessionFormationBuilder builder() {
        return new SessionFormationBuilder();
    }
}

package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SessionFormation}, in any order. A blank text counts as absent. */
public final class SessionFormationBuilder extends RecordBuilder<SessionFormation> {
    SessionFormationBuilder() {
        super(SessionFormation.class);
    }

    public SessionFormationBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public SessionFormationBuilder periode(@Nullable Periode periode) {
        put("periode", periode);
        return this;
    }

    public SessionFormationBuilder adresseInscription(@Nullable AdresseDeclaree adresseInscription) {
        put("adresseInscription", adresseInscription);
        return this;
    }

    public SessionFormationBuilder modalitesInscription(@Nullable String modalitesInscription) {
        put("modalitesInscription", modalitesInscription);
        return this;
    }

    public SessionFormationBuilder periodeInscription(@Nullable PeriodeInscription periodeInscription) {
        put("periodeInscription", periodeInscription);
        return this;
    }

    public SessionFormationBuilder etatRecrutement(@Nullable String etatRecrutement) {
        put("etatRecrutement", etatRecrutement);
        return this;
    }

    public SessionFormationBuilder recrutement(List<Recrutement> recrutement) {
        put("recrutement", recrutement);
        return this;
    }

    public SessionFormationBuilder urlSession(@Nullable PagesWeb urlSession) {
        put("urlSession", urlSession);
        return this;
    }

    public SessionFormationBuilder contactSession(List<Contact> contactSession) {
        put("contactSession", contactSession);
        return this;
    }

    public SessionFormationBuilder referenceCertification(List<ReferenceCertification> referenceCertification) {
        put("referenceCertification", referenceCertification);
        return this;
    }

    public SessionFormationBuilder blocsCompetences(List<BlocsCompetences> blocsCompetences) {
        put("blocsCompetences", blocsCompetences);
        return this;
    }

    public SessionFormationBuilder cycle(List<Cycle> cycle) {
        put("cycle", cycle);
        return this;
    }

    public SessionFormationBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}

package fr.estuaire.offer;

import fr.estuaire.At;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies and offers for tests, made through the real services. */
@Component
public class OffreFixture {
    private static final Adresse PLACE = new Adresse(null, "4 rue du Moulin", null, "35000", "35238", "Rennes");
    private final OrganismeService organismes;
    private final OffreService offres;
    private final LieuService lieux;

    OffreFixture(OrganismeService organismes, OffreService offres, LieuService lieux) {
        this.organismes = organismes;
        this.offres = offres;
        this.lieux = lieux;
    }

    /** A body of a territory, at work. */
    public At body(String territoire, @Nullable String siret) {
        String numero = At.collector(territoire)
                .call(() -> organismes.save(new OrganismeFiche(
                        "",
                        0,
                        "Organisme d’essai",
                        null,
                        siret,
                        siret == null ? null : "53000000009",
                        null,
                        siret == null ? "1234567" : null,
                        null,
                        PLACE,
                        new Contact("Accueil", null, "02 99 00 00 00", null),
                        null)));
        return At.body(territoire, numero);
    }

    /** A whole offer with an information meeting and a place of training, not yet submitted; its number. */
    public String offer(At body, String intitule) {
        return body.call(() -> {
            String numero = offres.create();
            offres.save(whole(offres.get(numero).draft(), intitule));
            return numero;
        });
    }

    /** The same draft with everything that Lhéo makes mandatory. */
    public FormationDraft whole(FormationDraft draft, String intitule) {
        LieuFiche lieu = lieux.save(new LieuFiche("", 0, draft.organisme(), "Site", null, null, PLACE, null, false));
        ActionDraft action = draft.actions().getFirst();
        return new FormationDraft(
                draft.numero(),
                draft.version(),
                draft.organisme(),
                new Contenu(
                        intitule,
                        "Savoir faire",
                        "Attestation",
                        "Des ateliers",
                        Codes.of("22354"),
                        Codes.AUCUN,
                        Codes.AUCUN,
                        "7",
                        "1",
                        "11",
                        null),
                new Certification(false, null, null, null, null),
                new Contact("Accueil", null, "02 99 00 00 00", null),
                List.of(action(action, lieu)));
    }

    private static ActionDraft action(ActionDraft action, LieuFiche lieu) {
        return new ActionDraft(
                action.numero(),
                new Deroulement("Temps plein", "Sans alternance", "0", "0", 100, null),
                new Acces(Codes.of("83056"), null, false, "Aucune", null),
                new Cout(true, null, null),
                Codes.of(lieu.numero()),
                Codes.AUCUN,
                List.of(session(action.sessions().getFirst())));
    }

    private static SessionDraft session(SessionDraft session) {
        LocalDate debut = LocalDate.of(2030, 9, 2);
        return new SessionDraft(
                session.numero(),
                new Dates(debut, debut.plusMonths(2), null, null),
                PLACE,
                null,
                "1",
                List.of(new Recrutement(
                        Recrutement.REUNION,
                        null,
                        false,
                        PLACE,
                        null,
                        12,
                        debut.minusWeeks(2),
                        null,
                        LocalTime.of(14, 0),
                        LocalTime.of(16, 30),
                        "Apportez un CV")));
    }
}

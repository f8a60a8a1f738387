package fr.estuaire.offer;

import static fr.estuaire.offer.Lheo.element;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes sessions and their recruitment as Lhéo. */
final class LheoSession {
    /** Lhéo’s dates for a start and an end that nobody knows: a permanent entry has neither. */
    private static final String UNKNOWN_START = "00000000";

    private static final String UNKNOWN_END = "99999999";
    private static final String PERMANENT = "1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH'h'mm");

    private final LheoAdresse adresses;

    LheoSession(LheoAdresse adresses) {
        this.adresses = adresses;
    }

    Lheo session(ActionDraft action, SessionDraft session, LocalDate datemaj) {
        boolean permanent = PERMANENT.equals(action.deroulement().modalitesEntreesSorties());
        Dates dates = session.dates();
        Lheo element = element("session")
                .attribute("numero", session.numero())
                .attribute("datemaj", datemaj.format(DAY))
                .with(periode(dates.debut(), dates.fin(), permanent))
                .with(element("adresse-inscription").withSome(adresses.adresse(session.inscription())))
                .text("modalites-inscription", session.modalitesInscription());
        if (dates.inscriptionDebut() != null || dates.inscriptionFin() != null) {
            element.with(element("periode-inscription")
                    .with(periode(dates.inscriptionDebut(), dates.inscriptionFin(), true)));
        }
        element.text("etat-recrutement", session.etatRecrutement());
        session.recrutements().forEach(recrutement -> element.with(recrutement(recrutement)));
        return element;
    }

    private Lheo recrutement(Recrutement recrutement) {
        Lheo element = element("recrutement")
                .text("modalite-recrutement", recrutement.modalite())
                .text("code-perimetre-recrutement", recrutement.perimetre())
                .flag("a-distance", recrutement.aDistance());
        if (recrutement.lieu().isWhole()) {
            element.with(adresses.adresse(recrutement.lieu()));
        }
        element.text("urlweb", recrutement.url()).text("nb-places", recrutement.places());
        if (recrutement.debut() != null) {
            LocalDate fin = recrutement.fin() == null ? recrutement.debut() : recrutement.fin();
            element.with(periode(recrutement.debut(), fin, true));
        }
        return element.text("heure-debut", hour(recrutement.heureDebut()))
                .text("heure-fin", hour(recrutement.heureFin()))
                .text("commentaire", recrutement.commentaire());
    }

    private static Lheo periode(@Nullable LocalDate debut, @Nullable LocalDate fin, boolean open) {
        return element("periode")
                .text("debut", debut == null ? (open ? UNKNOWN_START : null) : debut.format(DAY))
                .text("fin", fin == null ? (open ? UNKNOWN_END : null) : fin.format(DAY));
    }

    private static @Nullable String hour(@Nullable LocalTime time) {
        return time == null ? null : time.format(HOUR);
    }
}

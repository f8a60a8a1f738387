package fr.estuaire.offer;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lists need of a session, drawn from its document.
 *
 * @param etatLe when the body said whether it recruits
 * @param places left, as the body said at {@code placesLe}
 * @param annulee whether the body called it off
 */
record SessionRow(
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable String etatRecrutement,
        @Nullable Instant etatLe,
        @Nullable Integer places,
        @Nullable Integer capacite,
        @Nullable Instant placesLe,
        boolean annulee,
        List<Rencontre> rencontres) {
    private static final Pattern HOUR = Pattern.compile("([01]?[0-9]|2[0-3])[hH:]?([0-5][0-9])?");

    /** One way of getting in, as lists show it. */
    record Rencontre(
            @Nullable String modalite,
            boolean aDistance,
            @Nullable String ville,
            @Nullable Integer places,
            @Nullable LocalDate debut,
            @Nullable LocalTime heure) {}

    static SessionRow of(Element session) {
        Suivi suivi = Suivi.of(session);
        return new SessionRow(
                day(session, "periode", "debut"),
                day(session, "periode", "fin"),
                session.text("etat-recrutement")
                        .filter(code -> code.length() <= 2)
                        .orElse(null),
                suivi.etatLe(),
                suivi.places(),
                suivi.capacite(),
                suivi.releveLe(),
                suivi.annulation() != null,
                session.children("recrutement").stream()
                        .map(SessionRow::rencontre)
                        .toList());
    }

    private static Rencontre rencontre(Element recrutement) {
        return new Rencontre(
                recrutement
                        .text("modalite-recrutement")
                        .filter(code -> code.length() <= 2)
                        .orElse(null),
                recrutement.text("a-distance").filter("1"::equals).isPresent(),
                recrutement
                        .text("adresse", "ville")
                        .filter(ville -> ville.length() <= 50)
                        .orElse(null),
                recrutement.text("nb-places").flatMap(Suivi::number).orElse(null),
                day(recrutement, "periode", "debut"),
                recrutement.text("heure-debut").flatMap(SessionRow::hour).orElse(null));
    }

    private static @Nullable LocalDate day(Element holder, String... path) {
        return holder.text(path)
                .map(DateLheo::new)
                .filter(date -> !date.isUnknown())
                .flatMap(DateLheo::firstDay)
                .orElse(null);
    }

    private static Optional<LocalTime> hour(String text) {
        Matcher hour = HOUR.matcher(text);
        return hour.matches()
                ? Optional.of(LocalTime.of(
                        Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2))))
                : Optional.empty();
    }
}

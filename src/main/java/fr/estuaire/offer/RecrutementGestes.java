package fr.estuaire.offer;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each gesture of recruitment makes of the document of a session; refuses what was decided on an old reading. */
final class RecrutementGestes {
    private static final String ETAT = "etat-recrutement";
    private static final Set<String> ETATS = Set.of("1", "2", "3");

    private RecrutementGestes() {}

    /** @param vues what the person had under their eyes */
    static Element setPlaces(Element session, PlacesSession vues, PlacesSession places, Instant now) {
        places.check();
        Suivi was = Suivi.of(session);
        PlacesSession current = new PlacesSession(was.places(), was.capacite());
        if (!current.equals(vues) && !current.equals(places)) {
            throw new IllegalStateException("Quelqu’un vient d’indiquer " + current.words()
                    + " : vérifiez, puis recommencez si ce n’est pas juste.");
        }
        return new Suivi(
                        places.restantes(),
                        places.capacite(),
                        places.restantes() == null ? null : now,
                        was.annulation(),
                        was.etatLe())
                .writeIn(session);
    }

    /** @param vu code that the person had under their eyes; null when there was none */
    static Element setEtat(Element session, @Nullable String vu, String code, Instant now) {
        if (!ETATS.contains(code)) {
            throw new IllegalArgumentException("Choisissez ouvert, fermé ou suspendu.");
        }
        String current = session.text(ETAT).orElse(null);
        if (!Objects.equals(current, vu) && !code.equals(current)) {
            throw new IllegalStateException(
                    "Quelqu’un vient de changer l’état du recrutement : vérifiez, puis recommencez si ce n’est pas juste.");
        }
        Suivi was = Suivi.of(session);
        Element stated = ElementPath.parse(ETAT).put(session, Element.leaf(ETAT, code));
        return new Suivi(was.places(), was.capacite(), was.releveLe(), was.annulation(), now).writeIn(stated);
    }

    /** @param adresse of the place; empty for a meeting at a distance */
    static Element addReunion(Element session, NouvelleReunion reunion, Optional<Element> adresse, LocalDate today) {
        check(session, reunion, today);
        List<Element> all = new ArrayList<>(session.children("recrutement"));
        Element added = reunion(reunion, adresse);
        if (all.contains(added)) {
            throw new IllegalArgumentException("Cette réunion est déjà annoncée.");
        }
        all.add(added);
        return ElementPath.SELF.putAll(session, "recrutement", all);
    }

    /** Takes a meeting back as it was announced; nothing happens when it is not there any more. */
    static Element removeReunion(Element session, NouvelleReunion reunion, Optional<Element> adresse) {
        List<Element> all = new ArrayList<>(session.children("recrutement"));
        all.remove(reunion(reunion, adresse));
        return ElementPath.SELF.putAll(session, "recrutement", all);
    }

    private static void check(Element session, NouvelleReunion reunion, LocalDate today) {
        if (reunion.le().isBefore(today)) {
            throw new IllegalArgumentException("Cette date est passée : choisissez un jour à venir.");
        }
        LocalDate fin = SessionRow.of(session).fin();
        if (fin != null && reunion.le().isAfter(fin)) {
            throw new IllegalArgumentException("La session sera finie ce jour-là : choisissez un jour avant sa fin.");
        }
        new PlacesSession(reunion.places(), null).check();
    }

    private static Element reunion(NouvelleReunion reunion, Optional<Element> adresse) {
        String day = DateLheo.of(reunion.le()).digits();
        ElementBuilder made = element("recrutement")
                .text("modalite-recrutement", ReunionSearch.REUNION)
                .text("a-distance", reunion.lieu() == null ? "1" : "0");
        adresse.ifPresent(made::with);
        return made.text("nb-places", reunion.places())
                .with(element("periode").text("debut", day).text("fin", day))
                .text("heure-debut", reunion.heure() == null ? null : hour(reunion.heure()))
                .build();
    }

    private static String hour(LocalTime heure) {
        return "%02dh%02d".formatted(heure.getHour(), heure.getMinute());
    }
}

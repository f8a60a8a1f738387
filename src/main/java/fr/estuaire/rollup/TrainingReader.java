package fr.estuaire.rollup;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.TrainingFacts;
import fr.estuaire.shared.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads which establishments train where: those that teach in an action, and the one that answers for the formation, at
 * each place of the action. A SIRET that is none, as the zeros of territories without SIRENE, says nothing.
 */
@Component
class TrainingReader {
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final int SIRET = 14;
    private static final int MAX_PLACES = 20;
    private static final int MAX_NAME = 250;

    /** @param places what is known of an address */
    Set<TrainingFacts> read(Element formation, Function<Element, PlaceFacts> places) {
        Optional<String> responsable = formation
                .child("organisme-formation-responsable")
                .flatMap(body -> body.text("SIRET-organisme-formation", "SIRET"))
                .flatMap(TrainingReader::siret);
        Set<TrainingFacts> found = new LinkedHashSet<>();
        for (Element action : formation.children("action")) {
            Map<String, Boolean> sirets = new LinkedHashMap<>();
            responsable.ifPresent(siret -> sirets.put(siret, false));
            teachers(action).forEach(siret -> sirets.put(siret, true));
            if (!sirets.isEmpty()) {
                Sessions sessions = Sessions.of(action);
                for (Element lieu : lieux(action)) {
                    found.addAll(facts(sessions, lieu, places, sirets));
                }
            }
        }
        return found;
    }

    /** What is told of the sessions of an action. */
    private record Sessions(
            int count,
            @Nullable LocalDate premiere,
            @Nullable LocalDate derniere) {
        static Sessions of(Element action) {
            List<Element> sessions = action.children("session");
            return new Sessions(
                    sessions.size(),
                    days(sessions, "debut", true).min(Comparator.naturalOrder()).orElse(null),
                    days(sessions, "fin", false).max(Comparator.naturalOrder()).orElse(null));
        }
    }

    private static List<String> teachers(Element action) {
        return action.children("organisme-formateur").stream()
                .flatMap(body -> body.text("SIRET-formateur", "SIRET").stream())
                .flatMap(text -> siret(text).stream())
                .distinct()
                .toList();
    }

    private static List<Element> lieux(Element action) {
        return action.children("lieu-de-formation").stream()
                .limit(MAX_PLACES)
                .flatMap(lieu -> lieu.child("coordonnees").stream())
                .filter(coordonnees -> coordonnees.child("adresse").isPresent())
                .toList();
    }

    private static List<TrainingFacts> facts(
            Sessions sessions, Element coordonnees, Function<Element, PlaceFacts> places, Map<String, Boolean> sirets) {
        Element adresse = coordonnees.child("adresse").orElseThrow();
        PlaceFacts lieu = places.apply(adresse);
        @Nullable String nom = cut(adresse.text("denomination").or(() -> coordonnees.text("nom")));
        @Nullable
        String lignes = cut(Optional.of(adresse.children("ligne").stream()
                        .map(ligne -> ligne.ownText().strip())
                        .filter(ligne -> !ligne.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty()));
        List<TrainingFacts> facts = new ArrayList<>(sirets.size());
        sirets.forEach((siret, teaches) -> facts.add(new TrainingFacts(
                siret, teaches, nom, lignes, lieu, sessions.count(), sessions.premiere(), sessions.derniere())));
        return facts;
    }

    private static Stream<LocalDate> days(List<Element> sessions, String which, boolean first) {
        return sessions.stream()
                .flatMap(session -> session.text("periode", which).stream())
                .map(DateLheo::new)
                .flatMap(date -> (first ? date.firstDay() : date.lastDay()).stream());
    }

    private static Optional<String> siret(String text) {
        String digits = text.length() == SIRET ? text : BLANKS.matcher(text).replaceAll("");
        return Siret.isValid(digits) ? Optional.of(digits) : Optional.empty();
    }

    private static @Nullable String cut(Optional<String> text) {
        return text.map(value -> value.codePointCount(0, value.length()) <= MAX_NAME
                        ? value
                        : value.substring(0, value.offsetByCodePoints(0, MAX_NAME)))
                .orElse(null);
    }
}

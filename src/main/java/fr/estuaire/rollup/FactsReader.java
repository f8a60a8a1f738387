package fr.estuaire.rollup;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.rollup.FormationFacts.CodeFacts;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.SessionFacts;
import fr.estuaire.rollup.catalogue.SearchCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the facts out of a formation. Takes what the published grammar lets through: a value longer than its column
 * is cut, a date that says less than a month is absent.
 */
@Component
class FactsReader {
    /** An action in more places than this is found by the first ones. */
    private static final int MAX_PLACES = 20;

    private final PlaceReader places;
    private final TrainingReader training;

    FactsReader(PlaceReader places, TrainingReader training) {
        this.places = places;
        this.training = training;
    }

    FormationFacts read(Element formation) {
        Optional<Element> organisme = formation.child("organisme-formation-responsable");
        // an address is looked at for its sessions, then for the establishments that train there
        IdentityHashMap<Element, PlaceFacts> known = new IdentityHashMap<>();
        Function<Element, PlaceFacts> lieux = adresse -> known.computeIfAbsent(adresse, places::read);
        return new FormationFacts(
                cut(formation.text("intitule-formation"), 255),
                cut(organisme.flatMap(body -> body.text("nom-organisme")), 250),
                organisme
                        .flatMap(body -> body.text("SIRET-organisme-formation", "SIRET"))
                        .filter(siret -> PlaceReader.isAscii(siret, 14))
                        .orElse(""),
                cut(formation.text("objectif-formation"), 3000),
                formation.text("certifiante").filter("1"::equals).isPresent(),
                formation
                        .attribute("datemaj")
                        .filter(date -> PlaceReader.isAscii(date, 14))
                        .orElse(null),
                sessions(formation, lieux),
                codes(formation),
                training.read(formation, lieux));
    }

    private static List<SessionFacts> sessions(Element formation, Function<Element, PlaceFacts> places) {
        List<SessionFacts> sessions = new ArrayList<>();
        for (Element action : formation.children("action")) {
            List<PlaceFacts> lieux = lieux(action, places);
            int traits = Traits.ofAction(formation, action);
            int from = sessions.size();
            for (Element session : action.children("session")) {
                int own = traits | Traits.ofSession(session);
                for (int rang = 0; rang < lieux.size(); rang++) {
                    sessions.add(session(action, session, own, rang, lieux.get(rang)));
                }
            }
            SessionFacts.markLast(sessions.subList(from, sessions.size()), Traits.DERNIERE_ACTION);
        }
        SessionFacts.markLast(sessions, Traits.DERNIERE_FORMATION);
        return sessions;
    }

    /** The main place first; one that says nothing when there is none. */
    private static List<PlaceFacts> lieux(Element action, Function<Element, PlaceFacts> places) {
        List<PlaceFacts> lieux = action.children("lieu-de-formation").stream()
                .sorted(Comparator.comparing(
                        lieu -> !"principal".equals(lieu.attribute("tag").orElse(""))))
                .limit(MAX_PLACES)
                .flatMap(lieu -> lieu.descend("coordonnees", "adresse").stream())
                .map(places)
                .distinct()
                .toList();
        return lieux.isEmpty() ? List.of(PlaceFacts.NOWHERE) : lieux;
    }

    private static SessionFacts session(Element action, Element session, int traits, int rang, PlaceFacts lieu) {
        @Nullable
        String recrutement = session.text("etat-recrutement")
                .filter(code -> PlaceReader.isAscii(code, 2))
                .orElse(null);
        return new SessionFacts(
                numero(action),
                numero(session),
                session.text("periode", "debut")
                        .flatMap(date -> new DateLheo(date).firstDay())
                        .orElse(null),
                session.text("periode", "fin")
                        .flatMap(date -> new DateLheo(date).lastDay())
                        .orElse(null),
                recrutement,
                traits | Traits.ofPlace(lieu, rang) | Traits.ofEtat(recrutement),
                rang,
                lieu);
    }

    private static Set<CodeFacts> codes(Element formation) {
        Set<CodeFacts> codes = new LinkedHashSet<>();
        formation.child("domaine-formation").ifPresent(domaine -> {
            add(codes, "FORMACODE", domaine.children("code-FORMACODE").stream());
            add(codes, "NSF", domaine.children("code-NSF").stream());
            add(codes, "ROME", domaine.children("code-ROME").stream());
        });
        List<Element> certifications = formation.children("certification");
        add(codes, "RNCP", below(certifications, "code-RNCP"));
        add(codes, "RS", below(certifications, "code-RS"));
        add(codes, "CERTIFINFO", below(certifications, "code-CERTIFINFO"));
        return codes;
    }

    private static Stream<Element> below(List<Element> parents, String name) {
        return parents.stream().flatMap(parent -> parent.child(name).stream());
    }

    private static void add(Set<CodeFacts> codes, String genre, Stream<Element> elements) {
        elements.map(element -> SearchCodes.clean(genre, element.ownText()))
                .filter(code -> PlaceReader.isAscii(code, 10))
                .forEach(code -> codes.add(new CodeFacts(genre, code)));
    }

    private static @Nullable String numero(Element element) {
        return element.numero().map(numero -> cut(numero, 100)).orElse(null);
    }

    private static String cut(Optional<String> text, int length) {
        return text.map(value -> cut(value, length)).orElse("");
    }

    /** Never between the halves of a character. */
    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}

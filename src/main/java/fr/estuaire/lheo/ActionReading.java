package fr.estuaire.lheo;

import static fr.estuaire.lheo.FormationReading.address;
import static fr.estuaire.lheo.FormationReading.lines;

import fr.estuaire.lheo.FormationReading.Line;
import fr.estuaire.lheo.FormationReading.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An action as an adviser reads it: for whom, where, when, at what price. */
final class ActionReading {
    private static final String PERMANENT = "1";
    private final Element action;

    ActionReading(Element action) {
        this.action = action;
    }

    List<Part> parts() {
        List<Part> sessions =
                action.children("session").stream().map(this::session).toList();
        return Stream.of(
                        Part.of(
                                "Pour qui",
                                lines(
                                        action,
                                        "code-public-vise",
                                        "info-public-vise",
                                        "conditions-specifiques",
                                        "niveau-entree-obligatoire")),
                        Part.of("Où", places()),
                        new Part(
                                "Quand et comment entrer",
                                "",
                                lines(
                                        action,
                                        "modalites-entrees-sorties",
                                        "rythme-formation",
                                        "modalites-alternance",
                                        "nombre-heures-centre",
                                        "nombre-heures-entreprise",
                                        "nombre-heures-total"),
                                sessions),
                        Part.of(
                                "Coût",
                                lines(
                                        action,
                                        "prix-total-TTC",
                                        "prix-horaire-TTC",
                                        "prise-en-charge-frais-possible",
                                        "detail-conditions-prise-en-charge",
                                        "frais-restants",
                                        "organisme-financeur/code-financeur")))
                .filter(part -> !part.lines().isEmpty() || !part.parts().isEmpty())
                .toList();
    }

    private List<Line> places() {
        List<Line> lines = new ArrayList<>(lines(action, "modalites-enseignement"));
        for (Element place : action.children("lieu-de-formation")) {
            String text = Stream.of(
                            place.text("coordonnees", "nom").stream(),
                            address(place, "coordonnees", "adresse").stream())
                    .flatMap(part -> part)
                    .collect(Collectors.joining(", "));
            lines.add(new Line("Lieu de formation", text));
        }
        lines.addAll(lines(action, "acces-handicapes", "restauration", "hebergement", "transport"));
        return lines;
    }

    private Part session(Element session) {
        List<Line> lines = new ArrayList<>(lines(session, "etat-recrutement"));
        if (session.child("periode-inscription").isPresent()) {
            String when = period(session, "periode-inscription", "periode");
            lines.add(new Line("Inscriptions", when.isEmpty() ? "Dates non fixées" : when));
        }
        lines.addAll(lines(session, "modalites-inscription"));
        address(session, "adresse-inscription", "adresse").ifPresent(text -> lines.add(new Line("S’inscrire", text)));
        List<Part> recruitment = session.children("recrutement").stream()
                .map(ActionReading::recruitment)
                .toList();
        return new Part(title(session), session.numero().orElse(""), lines, recruitment);
    }

    private String title(Element session) {
        String when = period(session, "periode");
        if (!when.isEmpty()) {
            return when;
        }
        return action.text("modalites-entrees-sorties")
                        .filter(PERMANENT::equals)
                        .isPresent()
                ? "Entrée à tout moment"
                : "Dates non fixées";
    }

    private static Part recruitment(Element step) {
        String what = step.text("modalite-recrutement")
                .map(code -> LheoTerms.value("modalite-recrutement", code))
                .orElse("Recrutement");
        String when = Stream.of(period(step, "periode"), hours(step))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        List<Line> lines = new ArrayList<>();
        address(step, "adresse").ifPresent(text -> lines.add(new Line("Lieu", text)));
        lines.addAll(lines(step, "a-distance", "nb-places", "code-perimetre-recrutement", "commentaire"));
        step.text("urlweb").ifPresent(url -> lines.add(new Line("En ligne", url)));
        return Part.of(when.isEmpty() ? what : what + " · " + LheoPath.inSentence(when), lines);
    }

    private static String hours(Element step) {
        return Stream.of("heure-debut", "heure-fin")
                .flatMap(name -> step.text(name).map(text -> LheoTerms.value(name, text)).stream())
                .collect(Collectors.joining(" – "));
    }

    /** « Du 7 sept. 2026 au 14 déc. 2026 »; one bound alone when the other is unknown. */
    private static String period(Element holder, String... path) {
        Optional<Element> period = holder.descend(path);
        String start = period.flatMap(it -> bound(it, "debut")).orElse("");
        String end = period.flatMap(it -> bound(it, "fin")).orElse("");
        if (start.isEmpty() || end.isEmpty()) {
            return start.isEmpty() ? (end.isEmpty() ? "" : "Jusqu’au " + end) : "À partir du " + start;
        }
        return start.equals(end) ? "Le " + start : "Du " + start + " au " + end;
    }

    private static Optional<String> bound(Element period, String name) {
        return period.text(name)
                .filter(digits -> !new DateLheo(digits).isUnknown())
                .map(digits -> LheoTerms.value(name, digits));
    }
}

package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A formation as an adviser reads it: in the order in which people ask, with labels and values in French. It is the
 * same for a draft, a published fragment and an offer of the national catalogue; what is missing is left out.
 */
public final class FormationReading {
    private final Element formation;

    private FormationReading(Element formation) {
        this.formation = formation;
    }

    /** One fact: « Rythme » and « Temps plein ». */
    public record Line(String label, String text) {}

    /**
     * Facts that go together, under a title, with the parts inside it: a session has its ways of recruitment.
     *
     * @param numero of the session or action it is about, empty for the others
     */
    public record Part(String title, String numero, List<Line> lines, List<Part> parts) {
        public Part {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }

        static Part of(String title, List<Line> lines) {
            return new Part(title, "", lines, List.of());
        }
    }

    /** The parts of a formation; those that would be empty are not there. */
    public static List<Part> read(Element formation) {
        return new FormationReading(formation).parts();
    }

    private List<Part> parts() {
        List<Element> actions = formation.children("action");
        List<Part> parts = new ArrayList<>();
        parts.add(content());
        parts.add(certification());
        for (Element action : actions) {
            List<Part> read = new ActionReading(action).parts();
            parts.addAll(actions.size() == 1 ? read : List.of(wrapped(action, actions.indexOf(action) + 1, read)));
        }
        parts.add(Part.of("Contacts", contacts()));
        parts.add(organisme());
        return parts.stream().filter(FormationReading::isSomething).toList();
    }

    private Part content() {
        return Part.of(
                "Ce qu’on apprend",
                lines(
                        formation,
                        "objectif-formation",
                        "contenu-formation",
                        "resultats-attendus",
                        "objectif-general-formation",
                        "parcours-de-formation",
                        "domaine-formation/code-FORMACODE",
                        "domaine-formation/code-NSF",
                        "domaine-formation/code-ROME",
                        "url-formation/urlweb"));
    }

    private Part certification() {
        return Part.of(
                "Certification",
                lines(
                        formation,
                        "certifiante",
                        "certification/code-RNCP",
                        "certification/code-RS",
                        "certification/code-CERTIFINFO",
                        "code-niveau-entree",
                        "code-niveau-sortie"));
    }

    private List<Line> contacts() {
        return formation.children("contact-formation").stream()
                .map(contact -> new Line(
                        contact.text("type-contact")
                                .map(code -> LheoTerms.value("type-contact", code))
                                .orElse("Contact"),
                        person(contact)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private Part organisme() {
        Element body =
                formation.child("organisme-formation-responsable").orElseGet(() -> Element.leaf("organisme", ""));
        List<Line> lines = new ArrayList<>(
                lines(body, "nom-organisme", "raison-sociale", "SIRET-organisme-formation/SIRET", "numero-activite"));
        address(body, "coordonnees-organisme", "coordonnees", "adresse")
                .ifPresent(text -> lines.add(new Line("Adresse", text)));
        body.child("contact-organisme")
                .map(FormationReading::person)
                .ifPresent(text -> lines.add(new Line("Contact", text)));
        formation.children("action").stream()
                .flatMap(action -> action.children("organisme-formateur").stream())
                .filter(formateur -> !formateur.numero().equals(body.numero()))
                .flatMap(formateur -> formateur.text("raison-sociale-formateur").stream())
                .distinct()
                .forEach(name -> lines.add(new Line("Organisme formateur", name)));
        return Part.of("Organisme", lines.stream().distinct().toList());
    }

    private static Part wrapped(Element action, int rank, List<Part> parts) {
        return new Part("Action " + rank, action.numero().orElse(""), List.of(), parts);
    }

    private static boolean isSomething(Part part) {
        return !part.lines().isEmpty() || !part.parts().isEmpty();
    }

    /** The lines of the values at the end of each path, several values of one element on one line each. */
    static List<Line> lines(Element holder, String... paths) {
        return Stream.of(paths).flatMap(path -> lines(holder, path)).toList();
    }

    private static Stream<Line> lines(Element holder, String path) {
        Stream<Element> found = Stream.of(holder);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.children(step).stream());
        }
        String values = found.map(
                        leaf -> LheoTerms.value(leaf.name(), leaf.ownText().strip()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return values.isEmpty()
                ? Stream.empty()
                : Stream.of(new Line(LheoPath.of(path).what(), values));
    }

    /** An address on one line, after a path of names; empty when there is none. */
    static Optional<String> address(Element holder, String... path) {
        return holder.descend(path)
                .map(address -> Stream.concat(
                                Stream.concat(
                                                address.children("denomination").stream(),
                                                address.children("ligne").stream())
                                        .map(Element::ownText),
                                Stream.of(town(address)))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    private static String town(Element address) {
        return Stream.of("codepostal", "ville")
                .flatMap(name -> address.text(name).stream())
                .collect(Collectors.joining(" "));
    }

    /** Somebody to ask: name, telephones, address of mail. */
    private static String person(Element contact) {
        Element coordonnees = contact.child("coordonnees").orElse(contact);
        String name = Stream.of("civilite", "prenom", "nom")
                .flatMap(part -> coordonnees.text(part).stream())
                .collect(Collectors.joining(" "));
        Stream<String> telephones = Stream.of("telfixe", "portable")
                .flatMap(kind -> coordonnees.children(kind).stream())
                .flatMap(kind -> kind.children("numtel").stream())
                .map(Element::ownText);
        return Stream.of(Stream.of(name), telephones, coordonnees.text("courriel").stream())
                .flatMap(text -> text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}

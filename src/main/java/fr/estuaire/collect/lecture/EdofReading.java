package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Puts an offer of EDOF in the terms of Lhéo 2.3. What Lhéo has a place for goes there; the rest stays in extras called
 * {@code edof}, where it was; what EDOF does not have stays a hole.
 */
final class EdofReading {
    private static final String OTHER_PERIMETER = "7";
    private static final String PERMANENT = "1";

    private final List<Remarque> remarques;
    private final Set<String> kept = new LinkedHashSet<>();
    private Optional<Element> contact = Optional.empty();

    private EdofReading(List<Remarque> remarques) {
        this.remarques = remarques;
    }

    /** @param remarques receives what was deduced and what is kept aside */
    static Element toLheo(Element edof, List<Remarque> remarques) {
        EdofReading reading = new EdofReading(remarques);
        Element lheo = LheoGrammar.inOrder(reading.formation(edof));
        reading.tell(edof.position().line());
        return lheo;
    }

    private void tell(int line) {
        remarques.add(Remarque.repare(
                line,
                "",
                "Cette offre EDOF a été mise en Lhéo : « Formation certifiante » et « Prise en charge possible »"
                        + " ont été déduites. Vérifiez-les."));
        if (!kept.isEmpty()) {
            remarques.add(Remarque.repare(
                    line,
                    "",
                    "Ce qui n’a pas de place dans Lhéo est gardé en complément pour EDOF : " + String.join(", ", kept)
                            + "."));
        }
    }

    private Element formation(Element edof) {
        EdofExtras extras = EdofExtras.of(edof, "formation");
        Elements lheo = Elements.like(edof);
        List<Element> strange = new ArrayList<>();
        boolean placed = edof.children("action").stream()
                .anyMatch(action -> action.child("session").isPresent());
        List<String> blocs = placed ? extras.texts("blocs-competences") : List.of();
        for (Element child : edof.children()) {
            switch (child.name()) {
                case "action" -> lheo.with(action(child, blocs, edof, extras));
                case "extras" -> {}
                default -> copy(child, "formation", lheo, strange);
            }
        }
        if (edof.child("certifiante").isEmpty()) {
            boolean listed = edof.descend("certification", "code-RNCP").isPresent()
                    || edof.descend("certification", "code-RS").isPresent();
            lheo.leaf("certifiante", listed ? "1" : "0");
        }
        contact.ifPresent(
                found -> lheo.with(element("contact-formation").with(found).build()));
        return finish(
                edof,
                "formation",
                lheo,
                extras.without(placed ? Set.of("blocs-competences") : Set.of()).with(strange));
    }

    private Element action(Element edof, List<String> blocs, Element formation, EdofExtras ofFormation) {
        EdofExtras extras = EdofExtras.of(edof, "action");
        Elements lheo = Elements.like(edof);
        List<Element> strange = new ArrayList<>();
        for (Element child : edof.children()) {
            switch (child.name()) {
                case "session" -> lheo.with(session(child, edof, extras, blocks(blocs, formation, ofFormation)));
                case "extras" -> {}
                case "langue-formation" ->
                    lheo.leaf(child.name(), child.text().map(text -> text.toLowerCase(Locale.ROOT)));
                case "code-perimetre-recrutement" ->
                    lheo.leaf(child.name(), child.text().map(code -> code.equals(OTHER_PERIMETER) ? "0" : code));
                case "lieu-de-formation", "adresse-information" -> lheo.with(addresses(child));
                default -> copy(child, "action", lheo, strange);
            }
        }
        lheo.leaf("rythme-formation", EdofCodes.rhythm(extras.texts("codes-rythme-formation")));
        lheo.leaf("prise-en-charge-frais-possible", "1");
        lheo.leaf("prix-total-TTC", price(extras)).leaf("nombre-heures-total", hours(edof));
        return finish(edof, "action", lheo, rest(extras).with(strange));
    }

    private static Optional<String> hours(Element edof) {
        return number(edof, "nombre-heures-centre")
                .map(centre -> String.valueOf(
                        centre + number(edof, "nombre-heures-entreprise").orElse(0)));
    }

    private static Optional<Integer> number(Element edof, String name) {
        return edof.text(name).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private static Optional<String> price(EdofExtras extras) {
        return extras.find("frais-pedagogiques").flatMap(fees -> new EdofExtras(fees.children()).text("frais-ttc"));
    }

    /** What stays in the extras of an action: prices without tax, codes, and a contact that is not that of the first action. */
    private EdofExtras rest(EdofExtras extras) {
        List<Element> items = new ArrayList<>();
        for (Element item : extras.items()) {
            switch (EdofExtras.info(item)) {
                case "codes-modalites-admission" -> {}
                case "contact-information" -> {
                    Optional<Element> found = contact(item);
                    if (contact.isEmpty()) {
                        contact = found;
                    }
                    if (found.isEmpty() || !found.equals(contact)) {
                        items.add(item);
                    }
                }
                case "frais-pedagogiques" ->
                    Elements.like(item)
                            .withAll(new EdofExtras(item.children())
                                    .without(Set.of("frais-ttc"))
                                    .items())
                            .buildUnlessEmpty()
                            .ifPresent(items::add);
                default -> items.add(item);
            }
        }
        return new EdofExtras(items);
    }

    private Element session(Element edof, Element action, EdofExtras ofAction, Optional<Element> blocks) {
        EdofExtras extras = EdofExtras.of(edof, "session");
        Elements lheo = Elements.like(edof);
        List<Element> strange = new ArrayList<>();
        for (Element child : edof.children()) {
            switch (child.name()) {
                case "extras" -> {}
                case "adresse-inscription" -> lheo.with(addresses(child));
                default -> copy(child, "session", lheo, strange);
            }
        }
        if (edof.child("periode").isEmpty()
                && action.text("modalites-entrees-sorties")
                        .filter(PERMANENT::equals)
                        .isPresent()) {
            lheo.with(element("periode")
                    .leaf("debut", "00000000")
                    .leaf("fin", "99999999")
                    .build());
        }
        ofAction.texts("codes-modalites-admission").forEach(code -> lheo.with(recruitment(EdofCodes.admission(code))));
        extras.find("contact-inscription")
                .flatMap(this::contact)
                .ifPresent(found ->
                        lheo.with(element("contact-session").with(found).build()));
        lheo.with(blocks);
        return finish(
                edof,
                "session",
                lheo,
                extras.without(Set.of("contact-inscription")).with(strange));
    }

    private static Element recruitment(EdofCodes.Admission admission) {
        return element("recrutement")
                .leaf("modalite-recrutement", admission.lheo())
                .leaf("commentaire", admission.commentaire())
                .build();
    }

    /** EDOF gives the codes alone: they stand for the names that Lhéo wants. */
    private static Optional<Element> blocks(List<String> codes, Element formation, EdofExtras extras) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Elements blocks = element("blocs-competences");
        blocks.leaf(
                "validation-blocs",
                extras.text("blocs-modifiables").filter("1"::equals).map(_ -> "2"));
        formation
                .text("certification", "code-RNCP")
                .ifPresent(code -> blocks.with(element("reference-certification")
                        .leaf("reference-code-RNCP", code)
                        .build()));
        codes.forEach(code -> blocks.with(element("bloc-competences")
                .leaf("libelle-bloc", code)
                .leaf("code-bloc", code)
                .build()));
        return blocks.buildUnlessEmpty();
    }

    /** The contact inside an extra, what is said beside it included. */
    private Optional<Element> contact(Element extra) {
        return extra.child("coordonnees").map(found -> {
            List<Node> beside = new ArrayList<>(found.nodes());
            beside.addAll(extra.children("extras"));
            return addresses(found.withNodes(beside));
        });
    }

    /** The same element, its addresses and contacts put in the terms of Lhéo. */
    private Element addresses(Element element) {
        if (element.name().equals("adresse")) {
            kept.addAll(EdofWords.labels(EdofExtras.of(element, "adresse").infos()));
            return EdofAdresse.toLheo(element);
        }
        Elements made = Elements.like(element);
        for (Node node : element.nodes()) {
            made.withAll(List.of(node instanceof Element child ? addresses(child) : node));
        }
        Element mapped = made.build();
        return mapped.name().equals("coordonnees") ? contactExtras(mapped) : mapped;
    }

    private static Element contactExtras(Element coordonnees) {
        List<Node> nodes = new ArrayList<>(coordonnees.nodes());
        nodes.removeAll(coordonnees.children("extras"));
        nodes.addAll(EdofExtras.others(coordonnees, "coordonnees"));
        EdofExtras.of(coordonnees, "coordonnees").toElement(EdofExtras.KEY).ifPresent(nodes::add);
        return coordonnees.withNodes(nodes);
    }

    /** What Lhéo has under the same name goes there; what it has not is set apart. */
    private static void copy(Element child, String parent, Elements lheo, List<Element> strange) {
        if (LheoGrammar.get(parent).findChild(child.name()).isPresent()) {
            lheo.with(child);
        } else {
            strange.add(element("extra")
                    .attribute("info", child.name())
                    .withAll(child.nodes())
                    .build());
        }
    }

    private Element finish(Element edof, String key, Elements lheo, EdofExtras extras) {
        kept.addAll(EdofWords.labels(extras.infos()));
        return lheo.withAll(EdofExtras.others(edof, key))
                .with(extras.toElement(EdofExtras.KEY))
                .build();
    }
}

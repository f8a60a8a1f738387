package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A formation in the sections and words of an adviser: what one learns, how one enters, where and when, with whom. */
final class OffreSheet {
    private OffreSheet() {}

    static List<Section> sections(Element formation) {
        List<Section> sections = new ArrayList<>();
        sections.add(learning(formation));
        List<Element> actions = formation.children("action");
        for (int rank = 0; rank < actions.size(); rank++) {
            sections.add(action(actions.get(rank), actions.size() == 1 ? "" : " " + (rank + 1)));
        }
        sections.add(body(formation));
        return sections;
    }

    private static Section learning(Element formation) {
        return new Section(
                "Ce qu’on apprend",
                paragraph(formation, "objectif-formation"),
                paragraph(formation, "contenu-formation"),
                new Facts()
                        .add("Résultats attendus", text(formation, "resultats-attendus"))
                        .add("Certification", certifications(formation))
                        .add("Niveau d’entrée", label(formation, DictLheo.NIVEAUX, "code-niveau-entree"))
                        .add("Niveau de sortie", label(formation, DictLheo.NIVEAUX, "code-niveau-sortie"))
                        .add("Parcours", label(formation, DictLheo.TYPE_PARCOURS, "parcours-de-formation"))
                        .add("Formacode", codes(formation, "code-FORMACODE"))
                        .add("ROME", codes(formation, "code-ROME"))
                        .add("En ligne", text(formation, "url-formation", "urlweb")));
    }

    private static Section action(Element action, String rank) {
        Section section = new Section(
                "Où, quand, comment entrer" + rank,
                new Facts()
                        .add("Lieux", places(action))
                        .add("Rythme", text(action, "rythme-formation"))
                        .add("Enseignement", label(action, DictLheo.MODALITES_ENSEIGNEMENT, "modalites-enseignement"))
                        .add("Conditions", text(action, "conditions-specifiques"))
                        .add("Pour qui", text(action, "info-public-vise"))
                        .add("Heures", text(action, "nombre-heures-total"))
                        .add("Prix TTC", text(action, "prix-total-TTC"))
                        .add("Frais restants", text(action, "frais-restants"))
                        .add("Modalités de recrutement", text(action, "modalites-recrutement"))
                        .add("Accès handicapés", text(action, "acces-handicapes")));
        section.add(sessions(action.children("session")));
        action.children("session").forEach(session -> recruitment(session).forEach(section::add));
        return section;
    }

    private static Grid<Element> sessions(List<Element> sessions) {
        Grid<Element> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        if (sessions.size() <= 20) {
            grid.setAllRowsVisible(true);
        }
        grid.addColumn(session -> session.numero().orElse(""))
                .setHeader("Session")
                .setWidth("9rem");
        grid.addColumn(session -> date(session, "debut")).setHeader("Début").setWidth("9rem");
        grid.addColumn(session -> date(session, "fin")).setHeader("Fin").setWidth("9rem");
        grid.addColumn(session -> or(label(session, DictLheo.ETAT_RECRUTEMENT, "etat-recrutement"), "non précisé"))
                .setHeader("Recrutement")
                .setWidth("9rem");
        grid.addColumn(session -> or(text(session, "adresse-inscription", "adresse", "ville"), ""))
                .setHeader("Inscription à")
                .setWidth("10rem");
        Fiches.fold(grid);
        grid.setItems(sessions);
        return grid;
    }

    private static List<Component> recruitment(Element session) {
        List<Component> shown = new ArrayList<>();
        for (Element recrutement : session.children("recrutement")) {
            shown.add(new H3("%s, session %s"
                    .formatted(
                            or(
                                    label(recrutement, DictLheo.MODALITE_RECRUTEMENT, "modalite-recrutement"),
                                    "Recrutement"),
                            session.numero().orElse("sans numéro"))));
            shown.add(new Facts()
                    .add("Quand", when(recrutement))
                    .add("Où", address(recrutement.child("adresse")))
                    .add(
                            "À distance",
                            text(recrutement, "a-distance") == null
                                    ? null
                                    : "1".equals(text(recrutement, "a-distance")) ? "oui" : "non")
                    .add("Places", text(recrutement, "nb-places"))
                    .add("À savoir", text(recrutement, "commentaire")));
        }
        return shown;
    }

    private static Section body(Element formation) {
        Optional<Element> body = formation.child("organisme-formation-responsable");
        Facts facts = new Facts();
        body.ifPresent(found -> facts.add("Organisme responsable", text(found, "nom-organisme"))
                .add("SIRET", text(found, "SIRET-organisme-formation", "SIRET"))
                .add("Numéro d’activité", text(found, "numero-activite")));
        formation
                .child("contact-formation")
                .flatMap(contact -> contact.child("coordonnees"))
                .ifPresent(contact -> facts.add(
                                "Contact",
                                Stream.of(text(contact, "prenom"), text(contact, "nom"))
                                        .filter(name -> name != null)
                                        .collect(Collectors.joining(" ")))
                        .add("Téléphone", text(contact, "telfixe", "numtel"))
                        .add("Courriel", text(contact, "courriel")));
        return new Section("Contacts", facts);
    }

    private static Paragraph paragraph(Element element, String name) {
        Paragraph paragraph = new Paragraph(or(text(element, name), ""));
        paragraph.getStyle().set("white-space", "pre-line");
        return paragraph;
    }

    private static @Nullable String certifications(Element formation) {
        String all = formation.children("certification").stream()
                .flatMap(one -> Stream.of(
                                one.text("code-RNCP").map(code -> "RNCP " + code),
                                one.text("code-RS").map(code -> "RS " + code),
                                one.text("code-CERTIFINFO").map(code -> "Certif Info " + code))
                        .flatMap(Optional::stream))
                .collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            return all;
        }
        return "1".equals(text(formation, "certifiante")) ? "certifiante, sans code" : "non certifiante";
    }

    private static @Nullable String codes(Element formation, String name) {
        return formation.child("domaine-formation").stream()
                .flatMap(domaine -> domaine.children(name).stream())
                .map(code -> code.ownText().strip())
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String places(Element action) {
        return action.children("lieu-de-formation").stream()
                .map(lieu -> address(lieu.descend("coordonnees", "adresse")))
                .filter(address -> address != null)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String address(Optional<Element> adresse) {
        return adresse.map(found -> Stream.concat(
                                found.children("ligne").stream()
                                        .map(ligne -> ligne.ownText().strip()),
                                Stream.of(or(text(found, "codepostal"), "") + " " + or(text(found, "ville"), "")))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElse(null);
    }

    private static @Nullable String when(Element recrutement) {
        if (recrutement.child("periode").isEmpty()) {
            return text(recrutement, "heure-debut");
        }
        String debut = date(recrutement, "debut");
        String fin = date(recrutement, "fin");
        String hours = Stream.of(text(recrutement, "heure-debut"), text(recrutement, "heure-fin"))
                .filter(hour -> hour != null)
                .collect(Collectors.joining(" à "));
        return (debut.equals(fin) ? debut : debut + " – " + fin) + (hours.isEmpty() ? "" : ", " + hours);
    }

    private static String date(Element parent, String name) {
        return parent.text("periode", name)
                .map(DateLheo::new)
                .map(date -> date.toLocalDate().map(FrenchText::date).orElseGet(date::inFrench))
                .orElse("");
    }

    private static @Nullable String label(Element element, DictLheo table, String name) {
        return element.text(name).map(table::labelOf).orElse(null);
    }

    private static @Nullable String text(Element element, String... path) {
        return element.text(path).orElse(null);
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}

package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;
import static fr.estuaire.collect.lecture.Elements.extra;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An action of Lhéo in the terms and the order of EDOF. */
final class EdofActionMapping {
    private static final String DEFAULT_LANGUAGE = "FR";

    private final Element formation;
    private final Element action;
    private final String today;
    private final EdofManques manques;
    private final String where;
    private final String organisme;
    private int numbers;

    EdofActionMapping(Element formation, Element action, String today, EdofManques manques) {
        this.formation = formation;
        this.action = action;
        this.today = today;
        this.manques = manques;
        this.where = action.numero().map(numero -> "action " + numero).orElse("une action");
        this.organisme = formation
                .text("organisme-formation-responsable", "nom-organisme")
                .or(() -> formation.text("organisme-formation-responsable", "raison-sociale"))
                .or(() -> action.text("lieu-de-formation", "coordonnees", "nom"))
                .orElse("Organisme de formation");
    }

    Element toEdof() {
        String numero = numero(action, where);
        Elements edof = EdofMapping.dated(action, numero, today);
        required(edof, "niveau-entree-obligatoire", "« Niveau à l’entrée obligatoire »");
        required(edof, "modalites-enseignement", "« Présence ou distance »");
        edof.leaf("conditions-specifiques", action.text("conditions-specifiques"));
        edof.with(place());
        required(edof, "modalites-entrees-sorties", "« Entrées et sorties »");
        action.text("url-action", "urlweb")
                .ifPresent(url ->
                        edof.with(element("url-action").leaf("urlweb", url).build()));
        sessions(edof);
        action.descend("adresse-information", "adresse")
                .ifPresent(found -> edof.with(
                        element("adresse-information").with(adresse(found)).build()));
        action.children("date-information").stream()
                .limit(3)
                .filter(date -> date.child("date").isPresent())
                .forEach(edof::with);
        for (String name : List.of("restauration", "hebergement", "transport")) {
            edof.leaf(name, action.text(name));
        }
        required(edof, "acces-handicapes", "l’accès des personnes handicapées");
        edof.leaf("langue-formation", language());
        for (String name : List.of(
                "modalites-recrutement",
                "modalites-pedagogiques",
                "code-perimetre-recrutement",
                "infos-perimetre-recrutement")) {
            edof.leaf(name, action.text(name));
        }
        edof.leaf("nombre-heures-centre", hours())
                .leaf("nombre-heures-entreprise", action.text("nombre-heures-entreprise"));
        return edof.with(new EdofActionExtras(formation, action, where, manques, ++numbers).toEdof())
                .build();
    }

    private String numero(Element source, String place) {
        String numero = source.numero().orElse("");
        if (numero.isEmpty()) {
            manques.missing(place, "le numéro");
        }
        return numero;
    }

    private void required(Elements edof, String name, String label) {
        Optional<String> text = action.text(name);
        if (text.isEmpty()) {
            manques.missing(where, label);
        }
        edof.leaf(name, text);
    }

    /** One place, the principal one. */
    private Element place() {
        List<Element> places = action.children("lieu-de-formation");
        Optional<Element> chosen = places.stream()
                .filter(place ->
                        place.attribute("tag").filter("principal"::equals).isPresent())
                .findFirst()
                .or(() -> places.stream().findFirst());
        if (places.size() > 1) {
            manques.supposed("EDOF n’accepte qu’un lieu (" + where + ") : seul le lieu principal lui est donné.");
        }
        Optional<Element> own = chosen.flatMap(place -> place.child("coordonnees"));
        Optional<Element> address = own.flatMap(coordonnees -> coordonnees.child("adresse"));
        if (address.isEmpty()) {
            manques.missing(where, "l’adresse du lieu de formation");
        }
        Optional<Element> person = EdofContact.choose(Stream.of(own, contactOfFormation()));
        Element coordonnees =
                EdofContact.toEdof(person, address.map(this::adresse), String.valueOf(++numbers), where, manques);
        List<Node> nodes = new ArrayList<>(coordonnees.nodes());
        EdofContact.extras(own).ifPresent(nodes::add);
        return element("lieu-de-formation")
                .with(coordonnees.withNodes(nodes))
                .withAll(chosen.map(place -> place.children("extras")).orElseGet(List::of))
                .build();
    }

    private Optional<Element> contactOfFormation() {
        return formation.descend("contact-formation", "coordonnees");
    }

    private Element adresse(Element lheo) {
        return EdofAdresse.toEdof(lheo, organisme, String.valueOf(++numbers));
    }

    private void sessions(Elements edof) {
        List<Element> sessions = action.children("session");
        if (sessions.isEmpty()) {
            manques.missing(where, "une session");
        }
        Set<String> dates = new HashSet<>();
        for (Element session : sessions) {
            String told = session.text("periode", "debut").orElse("") + " "
                    + session.text("periode", "fin").orElse("");
            if (!dates.add(told) && !told.isBlank() && !told.contains("99999999")) {
                manques.wrong(
                        "EDOF refuse deux sessions aux mêmes dates (" + where + ") : changez-en une, ou supprimez-la.");
            }
            edof.with(session(session));
        }
    }

    private Element session(Element session) {
        String place = session.numero().map(numero -> "session " + numero).orElse("une session");
        Elements edof = EdofMapping.dated(session, numero(session, place), today);
        edof.with(period(session, place));
        Optional<Element> address = session.descend("adresse-inscription", "adresse");
        if (address.isEmpty()) {
            manques.missing(place, "l’adresse d’inscription");
        }
        edof.with(
                element("adresse-inscription").with(address.map(this::adresse)).build());
        edof.leaf("etat-recrutement", state(session, place));
        return edof.with(sessionExtras(session, place)).build();
    }

    private Optional<Element> period(Element session, String place) {
        String start = session.text("periode", "debut")
                .filter(date -> !date.equals("00000000"))
                .orElse("");
        String end = session.text("periode", "fin")
                .filter(date -> !date.equals("99999999"))
                .orElse("");
        boolean permanent =
                action.text("modalites-entrees-sorties").filter("1"::equals).isPresent();
        if (!permanent && (start.isEmpty() || end.isEmpty())) {
            manques.missing(place, "les dates de début et de fin");
        }
        return element("periode").leaf("debut", start).leaf("fin", end).buildUnlessEmpty();
    }

    private String state(Element session, String place) {
        String state = session.text("etat-recrutement").orElse("");
        if (state.isEmpty()) {
            manques.missing(place, "l’état du recrutement");
        } else if (state.equals("3")) {
            manques.supposed("EDOF ne connaît pas les recrutements suspendus (" + place + ") : il lui est dit fermé.");
            return "2";
        }
        return state;
    }

    private Element sessionExtras(Element session, String place) {
        EdofExtras own = EdofExtras.of(session, EdofExtras.KEY);
        Optional<Element> person =
                EdofContact.choose(Stream.of(session.descend("contact-session", "coordonnees"), contactOfFormation()));
        Element contact = element("extra")
                .attribute("info", "contact-inscription")
                .with(EdofContact.toEdof(person, Optional.empty(), String.valueOf(++numbers), place, manques))
                .with(EdofContact.extras(person))
                .build();
        return element("extras")
                .attribute("info", "session")
                .with(contact)
                .with(extra("garantie", own.text("garantie").orElse("0")))
                .withAll(own.without(Set.of("garantie", "contact-inscription")).items())
                .build();
    }

    private String language() {
        List<Element> languages = action.children("langue-formation");
        if (languages.size() > 1) {
            manques.supposed("EDOF n’accepte qu’une langue (" + where + ") : seule la première lui est donnée.");
        }
        return action.text("langue-formation")
                .map(code -> code.toUpperCase(Locale.ROOT))
                .orElseGet(() -> {
                    manques.supposed("La langue n’est pas dite (" + where + ") : EDOF reçoit « FR ».");
                    return DEFAULT_LANGUAGE;
                });
    }

    /** In the centre, or all of them when nothing is said of the company. */
    private Optional<String> hours() {
        return action.text("nombre-heures-centre")
                .or(() -> action.text("nombre-heures-entreprise").isPresent()
                        ? Optional.empty()
                        : action.text("nombre-heures-total"));
    }
}

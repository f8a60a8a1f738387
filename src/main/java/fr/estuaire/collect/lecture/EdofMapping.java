package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;
import static fr.estuaire.collect.lecture.Elements.extra;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts an offer of Lhéo in the terms and the order of EDOF, and tells what EDOF wants that the offer lacks. */
final class EdofMapping {
    private static final int LONGEST_SUMMARY = 255;
    private static final Set<String> GOALS = Set.of("2", "4", "5", "6", "7", "8", "9");

    private final Element formation;
    private final String today;
    private final EdofManques manques;

    /** @param today for what has no date of change */
    EdofMapping(Element formation, LocalDate today, EdofManques manques) {
        this.formation = formation;
        this.today = DateLheo.of(today).digits();
        this.manques = manques;
    }

    Element toEdof() {
        Elements edof = dated(formation, "");
        required(edof, "intitule-formation", "l’intitulé");
        required(edof, "objectif-formation", "l’objectif");
        required(edof, "resultats-attendus", "les résultats attendus");
        required(edof, "contenu-formation", "le contenu");
        required(edof, "parcours-de-formation", "le type de parcours");
        goal(edof);
        certification(edof);
        List<Element> actions = formation.children("action");
        if (actions.isEmpty()) {
            manques.missing("", "une action");
        }
        actions.forEach(action -> edof.with(new EdofActionMapping(formation, action, today, manques).toEdof()));
        String siret = formation
                .text("organisme-formation-responsable", "SIRET-organisme-formation", "SIRET")
                .orElse("");
        if (siret.length() != 14) {
            manques.missing("", "le SIRET de l’organisme (14 chiffres)");
        }
        return edof.with(element("organisme-formation-responsable")
                        .with(element("SIRET-organisme-formation")
                                .leaf("SIRET", siret)
                                .build())
                        .build())
                .with(extras())
                .build();
    }

    /** The three attributes that EDOF wants on all levels. */
    private Elements dated(Element source, String where) {
        String numero = source.numero().orElse("");
        if (numero.isEmpty()) {
            manques.missing(where, "le numéro");
        }
        return dated(source, numero, today);
    }

    static Elements dated(Element source, String numero, String today) {
        String changed = source.attribute("datemaj").orElse(today);
        return element(source.name())
                .attribute("numero", numero)
                .attribute("datemaj", changed)
                .attribute("datecrea", source.attribute("datecrea").orElse(changed));
    }

    private void required(Elements edof, String name, String label) {
        Optional<String> text = formation.text(name);
        if (text.isEmpty()) {
            manques.missing("", label);
        }
        edof.leaf(name, text);
    }

    private void goal(Elements edof) {
        String goal = formation.text("objectif-general-formation").orElse("");
        String told = goal.equals("3") ? "2" : goal;
        if (!GOALS.contains(told)) {
            manques.missing("", "l’objectif général");
        }
        edof.leaf("objectif-general-formation", told);
    }

    /** One certification, and one only. */
    private void certification(Elements edof) {
        List<Element> codes = formation.children("certification").stream()
                .flatMap(certification -> Stream.of("code-RNCP", "code-RS", "code-CPF")
                        .flatMap(name -> certification.child(name).stream()))
                .filter(code -> code.text().isPresent())
                .toList();
        Optional<Element> chosen = Stream.of("code-RNCP", "code-RS", "code-CPF")
                .flatMap(name -> codes.stream().filter(code -> code.name().equals(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            manques.missing("", "un code RNCP, RS ou CPF");
            return;
        }
        if (codes.size() > 1) {
            manques.supposed("EDOF n’accepte qu’une certification : seul le code "
                    + chosen.get().ownText() + " lui est donné.");
        }
        edof.with(element("certification").with(prefixed(chosen.get())).build());
    }

    private static Element prefixed(Element code) {
        String prefix = code.name().substring("code-".length());
        String text = code.ownText().strip();
        return Element.leaf(code.name(), text.matches("\\d+") ? prefix + text : text);
    }

    private Element extras() {
        EdofExtras own = EdofExtras.of(formation, EdofExtras.KEY);
        List<Element> items = new ArrayList<>();
        items.add(own.find("resume-contenu").orElseGet(this::summary));
        List<String> blocs = formation.children("action").stream()
                .flatMap(action -> action.children("session").stream())
                .flatMap(session -> session.children("blocs-competences").stream())
                .flatMap(blocks -> blocks.children("bloc-competences").stream())
                .flatMap(bloc -> bloc.text("code-bloc").stream())
                .distinct()
                .toList();
        Elements codes = element("extras").attribute("info", "blocs-competences");
        blocs.forEach(code -> codes.with(extra("code-bloc", code)));
        codes.buildUnlessEmpty().ifPresent(items::add);
        boolean vae = formation.children("certification").stream()
                .anyMatch(certification ->
                        certification.text("code-CPF").filter("CPF200"::equals).isPresent());
        if (vae && own.text("categorisation-offre").isEmpty()) {
            manques.missing("", "la catégorie de l’offre de VAE");
        }
        items.addAll(own.without(Set.of("resume-contenu")).items());
        return element("extras").attribute("info", "formation").withAll(items).build();
    }

    private Element summary() {
        String text = formation.text("objectif-formation").orElse("");
        if (text.length() > LONGEST_SUMMARY) {
            int end = text.lastIndexOf(' ', LONGEST_SUMMARY - 1);
            text = text.substring(0, end < 0 ? LONGEST_SUMMARY - 1 : end) + "…";
        }
        manques.supposed("Les points forts que demande EDOF ont été tirés de l’objectif : relisez-les.");
        return extra("resume-contenu", text);
    }
}

package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoTerms;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What of an offer EDOF has no place for. */
final class EdofLoss {
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "formation",
            Set.of(
                    "domaine-formation",
                    "code-niveau-entree",
                    "code-niveau-sortie",
                    "code-type-formation",
                    "url-formation",
                    "identifiant-module",
                    "positionnement",
                    "sous-modules",
                    "modules-prerequis"),
            "action",
            Set.of(
                    "code-public-vise",
                    "info-public-vise",
                    "modalites-alternance",
                    "duree-cycle",
                    "code-modalite-pedagogique",
                    "equipement",
                    "frais-restants",
                    "prix-horaire-TTC",
                    "duree-indicative",
                    "detail-conditions-prise-en-charge",
                    "conventionnement",
                    "duree-conventionnee",
                    "organisme-formateur",
                    "organisme-financeur",
                    "enseignement"),
            "session",
            Set.of("modalites-inscription", "periode-inscription", "url-session", "reference-certification", "cycle"),
            "recrutement",
            Set.of("nb-places", "periode", "adresse", "heure-debut", "heure-fin", "urlweb"));

    private EdofLoss() {}

    /** In the words of a form. */
    static Set<String> of(Element formation) {
        Set<String> lost = new LinkedHashSet<>();
        formation.all().forEach(element -> {
            Set<String> names = LEFT_OUT.getOrDefault(element.name(), Set.of());
            for (Element child : element.children()) {
                if (names.contains(child.name())) {
                    lost.add(label(element, child));
                }
            }
        });
        return lost;
    }

    private static String label(Element owner, Element child) {
        String label = LheoTerms.label(child.name());
        if (owner.name().equals("recrutement")) {
            return "Réunions d’information et épreuves";
        }
        return label.isEmpty() ? "Domaine de formation" : label;
    }
}

package fr.estuaire.collect.lecture;

import java.util.List;
import java.util.Map;

/** What EDOF calls its own pieces of information, in plain French. */
final class EdofWords {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("resume-contenu", "les points forts"),
            Map.entry("blocs-modifiables", "le choix des blocs"),
            Map.entry("categorisation-offre", "la catégorie de l’offre"),
            Map.entry("contact-information", "le contact d’une action"),
            Map.entry("modalites-handicap", "l’adaptation aux handicaps"),
            Map.entry("info-admission", "les précisions sur l’admission"),
            Map.entry("code-gfe", "le groupe formation emploi"),
            Map.entry("code-type-horaires", "le type d’horaires"),
            Map.entry("duree-apprentissage", "la durée d’apprentissage"),
            Map.entry("codes-rythme-formation", "les codes de rythme"),
            Map.entry("frais-anpec", "les frais non pris en charge"),
            Map.entry("detail-frais-anpec", "le détail des frais non pris en charge"),
            Map.entry("frais-certif-inclus-frais-anpec", "les frais de certification"),
            Map.entry("autres-services", "les autres services"),
            Map.entry("frais-pedagogiques", "le prix hors taxe et la TVA"),
            Map.entry("existence-prerequis", "l’existence de prérequis"),
            Map.entry("garantie", "la garantie de la session"),
            Map.entry("modalites-particulieres", "les modalités de la session"),
            Map.entry("numero-voie", "le détail des adresses"),
            Map.entry("code-nature-voie", "le détail des adresses"),
            Map.entry("libelle-voie", "le détail des adresses"),
            Map.entry("ligne5-adresse", "le détail des adresses"),
            Map.entry("accessibilite-batimentaire", "l’accessibilité du bâtiment"),
            Map.entry("conformite-reglementaire", "la conformité du bâtiment"));

    private EdofWords() {}

    static List<String> labels(List<String> infos) {
        return infos.stream()
                .map(info -> LABELS.getOrDefault(info, "« " + info + " »"))
                .distinct()
                .toList();
    }
}

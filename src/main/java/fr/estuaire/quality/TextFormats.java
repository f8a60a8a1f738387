package fr.estuaire.quality;

import static fr.estuaire.quality.Severity.HINT;
import static fr.estuaire.quality.Severity.WARNING;

import fr.estuaire.lheo.DateLheo;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The table of checks on texts, dates, hours, prices and addresses, each by its form alone. */
final class TextFormats {
    private static final List<String> TEXTS = List.of(
            "intitule-formation",
            "objectif-formation",
            "resultats-attendus",
            "contenu-formation",
            "rythme-formation",
            "info-public-vise",
            "modalites-alternance",
            "conditions-specifiques",
            "modalites-recrutement",
            "modalites-pedagogiques",
            "modalites-inscription",
            "detail-conditions-prise-en-charge",
            "renseignements-specifiques",
            "restauration",
            "hebergement",
            "transport",
            "acces-handicapes",
            "commentaire");
    private static final List<String> DATES = List.of("debut", "fin", "date");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>;,]+@[^\\s@<>;,]+\\.[^\\s@<>;,.]{2,}");
    private static final Pattern PRICE = Pattern.compile("\\d+([.,]\\d{1,2})?");
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])[hH:]([0-5]\\d)?");
    private static final Pattern URL = Pattern.compile("(https?://)?[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?|https?://\\S+");
    private static final int LETTERS_IN_CAPITALS = 20;

    private TextFormats() {}

    static List<Rule> rules() {
        return List.of(
                rule(
                        "texte-fictif",
                        WARNING,
                        "Un texte ne fait que remplir l’emplacement (« - », « Non renseigné »).",
                        "Écrivez l’information, ou supprimez l’élément s’il est facultatif.",
                        "Flux national, valeurs de remplissage observées",
                        TEXTS,
                        Placeholders::isText,
                        "Le texte « %s » n’apporte aucune information."),
                rule(
                        "html-dans-texte",
                        WARNING,
                        "Un texte contient des balises HTML.",
                        "Gardez le texte seul : les balises s’affichent telles quelles chez les diffuseurs.",
                        "data-inclusion, contrôle des textes",
                        TEXTS,
                        text -> TAG.matcher(text).find(),
                        "Le texte contient des balises HTML : « %s »."),
                rule(
                        "texte-en-capitales",
                        HINT,
                        "Un texte est écrit tout en capitales.",
                        "Écrivez en minuscules, avec les accents : le texte se lit mieux.",
                        "Charte de rédaction",
                        TEXTS,
                        TextFormats::isInCapitals,
                        "Le texte est écrit tout en capitales : « %s »."),
                rule(
                        "date-impossible",
                        WARNING,
                        "Une date n’existe pas dans le calendrier.",
                        "Écrivez la date sous la forme AAAAMMJJ.",
                        "Lhéo 2.3, éléments debut, fin et date",
                        DATES,
                        text -> !new DateLheo(text).isValid(),
                        "La date « %s » n’existe pas."),
                rule(
                        "horaire-invalide",
                        HINT,
                        "Une heure n’a pas la forme HHhMM.",
                        "Écrivez l’heure sous la forme 09h30.",
                        "Lhéo 2.3, éléments heure-debut et heure-fin",
                        List.of("heure-debut", "heure-fin"),
                        text -> !HOUR.matcher(text).matches(),
                        "L’heure « %s » n’a pas la forme 09h30."),
                rule(
                        "prix-invalide",
                        WARNING,
                        "Un prix n’est pas un nombre.",
                        "Écrivez le montant en euros, avec deux décimales au plus.",
                        "Lhéo 2.3, éléments prix-horaire-TTC et prix-total-TTC",
                        List.of("prix-horaire-TTC", "prix-total-TTC"),
                        text -> !PRICE.matcher(text).matches(),
                        "Le prix « %s » n’est pas un nombre."),
                rule(
                        "courriel-invalide",
                        WARNING,
                        "Une adresse électronique n’a pas la forme attendue.",
                        "Indiquez une seule adresse, de la forme nom@domaine.fr.",
                        "Lhéo 2.3, élément courriel",
                        List.of("courriel"),
                        text -> !EMAIL.matcher(text).matches(),
                        "L’adresse électronique « %s » n’a pas la forme attendue."),
                rule(
                        "adresse-web-invalide",
                        WARNING,
                        "Une adresse web n’a pas la forme attendue.",
                        "Copiez l’adresse depuis la barre du navigateur.",
                        "Lhéo 2.3, élément urlweb",
                        List.of("urlweb"),
                        text -> !URL.matcher(text).matches(),
                        "L’adresse web « %s » n’a pas la forme attendue."));
    }

    private static Rule rule(
            String code,
            Severity severity,
            String summary,
            String remedy,
            String source,
            List<String> elements,
            Predicate<String> isFaulty,
            String message) {
        return new FormatRule(
                new RuleDescription(code, severity, summary, remedy, source),
                elements,
                located -> located.text().filter(isFaulty).map(text -> message.formatted(extract(text))));
    }

    /** Only long texts: a short one in capitals is often an acronym. */
    private static boolean isInCapitals(String text) {
        return text.codePoints().filter(Character::isUpperCase).count() >= LETTERS_IN_CAPITALS
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String extract(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59).strip() + "…";
    }
}

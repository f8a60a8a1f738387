package fr.estuaire.quality;

import static fr.estuaire.quality.Severity.HINT;
import static fr.estuaire.quality.Severity.WARNING;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The table of checks on texts, dates, hours, prices and addresses, each by its form alone. */
final class TextFormats {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\\d{0,2});");
    private static final Pattern PRICE = Pattern.compile("\\d+([.,]\\d{1,2})?");
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])[hH:]([0-5]\\d)?");
    private static final Pattern URL = Pattern.compile("(https?://)?[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?|https?://\\S+");
    private static final int LETTERS_IN_CAPITALS = 20;

    private TextFormats() {}

    static List<Rule> rules() {
        return List.of(
                text(
                        "texte-fictif",
                        WARNING,
                        "Un texte ne fait que remplir l’emplacement (« - », « Non renseigné »).",
                        "Écrivez l’information, ou supprimez l’élément s’il est facultatif.",
                        "Flux national, valeurs de remplissage observées",
                        Placeholders::isText,
                        "Le texte « %s » n’apporte aucune information."),
                text(
                        "html-dans-texte",
                        WARNING,
                        "Un texte contient des balises HTML.",
                        "Gardez le texte seul : les balises s’affichent telles quelles chez les diffuseurs.",
                        "data-inclusion, contrôle des textes",
                        part -> part.scan().angle() && TAG.matcher(part.text()).find(),
                        "Le texte contient des balises HTML : « %s »."),
                text(
                        "entite-dans-texte",
                        WARNING,
                        "Un texte contient des codes HTML comme « &amp;nbsp; » ou « &amp;eacute; ».",
                        "Remplacez le code par le caractère lui-même ; l’outil d’export échappe sans doute deux fois.",
                        "Flux national, textes échappés deux fois",
                        part -> part.scan().ampersand()
                                && ENTITY.matcher(part.text()).find(),
                        "Le texte contient un code HTML qui s’affichera tel quel : « %s »."),
                text(
                        "accents-casses",
                        WARNING,
                        "Un texte a perdu ses accents (« Ã© » au lieu de « é »).",
                        "Exportez de nouveau dans le bon encodage (UTF-8), puis relisez le texte.",
                        "Unicode, chapitre 3 ; XML 1.0, encodage",
                        part -> part.scan().broken(),
                        "Les accents du texte sont cassés : « %s »."),
                text(
                        "caractere-invisible",
                        HINT,
                        "Un texte contient des caractères invisibles.",
                        "Recopiez le texte sans mise en forme : ces caractères gênent la recherche.",
                        "Unicode, caractères de contrôle et de largeur nulle",
                        part -> part.scan().invisible() && !part.scan().broken(),
                        "Le texte contient des caractères invisibles : « %s »."),
                text(
                        "texte-en-capitales",
                        HINT,
                        "Un texte est écrit tout en capitales.",
                        "Écrivez en minuscules, avec les accents : le texte se lit mieux.",
                        "Charte de rédaction",
                        part -> part.scan().small() == 0 && part.scan().capitals() >= LETTERS_IN_CAPITALS,
                        "Le texte est écrit tout en capitales : « %s »."),
                format(
                        "date-impossible",
                        WARNING,
                        "Une date n’existe pas dans le calendrier.",
                        "Écrivez la date sous la forme AAAAMMJJ.",
                        "Lhéo 2.3, éléments debut, fin et date",
                        List.of("debut", "fin", "date"),
                        text -> Days.first(text) == null && !Days.isUnknown(text),
                        "La date « %s » n’existe pas."),
                format(
                        "horaire-invalide",
                        HINT,
                        "Une heure n’a pas la forme HHhMM.",
                        "Écrivez l’heure sous la forme 09h30.",
                        "Lhéo 2.3, éléments heure-debut et heure-fin",
                        List.of("heure-debut", "heure-fin"),
                        text -> !isPlainHour(text) && !HOUR.matcher(text).matches(),
                        "L’heure « %s » n’a pas la forme 09h30."),
                format(
                        "prix-invalide",
                        WARNING,
                        "Un prix n’est pas un nombre.",
                        "Écrivez le montant en euros, avec deux décimales au plus.",
                        "Lhéo 2.3, éléments prix-horaire-TTC et prix-total-TTC",
                        List.of("prix-horaire-TTC", "prix-total-TTC"),
                        text -> !Digits.are(text) && !PRICE.matcher(text).matches(),
                        "Le prix « %s » n’est pas un nombre."),
                format(
                        "courriel-invalide",
                        WARNING,
                        "Une adresse électronique n’a pas la forme attendue.",
                        "Indiquez une seule adresse, de la forme nom@domaine.fr.",
                        "Lhéo 2.3, élément courriel",
                        List.of("courriel"),
                        text -> !Courriels.isAddress(text),
                        "L’adresse électronique « %s » n’a pas la forme attendue."),
                format(
                        "adresse-web-invalide",
                        WARNING,
                        "Une adresse web n’a pas la forme attendue.",
                        "Copiez l’adresse depuis la barre du navigateur.",
                        "Lhéo 2.3, élément urlweb",
                        List.of("urlweb"),
                        text -> !isPlainAddress(text) && !URL.matcher(text).matches(),
                        "L’adresse web « %s » n’a pas la forme attendue."));
    }

    private static Rule text(
            String code,
            Severity severity,
            String summary,
            String remedy,
            String source,
            Predicate<Part> isFaulty,
            String message) {
        return new TextRule(new RuleDescription(code, severity, summary, remedy, source), isFaulty, message);
    }

    private static Rule format(
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
                part -> isFaulty.test(part.text()),
                part -> message.formatted(TextRule.extract(part.text())));
    }

    /** As in « 09h30 », before 20 h: most hours are written so. */
    private static boolean isPlainHour(String text) {
        return text.length() == 5
                && (text.charAt(0) == '0' || text.charAt(0) == '1')
                && Digits.isDigit(text.charAt(1))
                && text.charAt(2) == 'h'
                && text.charAt(3) >= '0'
                && text.charAt(3) <= '5'
                && Digits.isDigit(text.charAt(4));
    }

    /** Most addresses begin so and hold no blank: no need to look closer. */
    private static boolean isPlainAddress(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > "https://".length();
    }
}

package fr.estuaire.quality;

import java.util.Locale;
import java.util.Set;

/** Electronic addresses that nobody reads. */
final class Courriels {
    private static final Set<String> DOMAINS = Set.of(
            "example.com",
            "example.org",
            "example.net",
            "exemple.com",
            "exemple.fr",
            "test.com",
            "test.fr",
            "domaine.fr",
            "domaine.com",
            "mail.fr",
            "yopmail.com",
            "yopmail.fr",
            "mailinator.com");
    private static final Set<String> NAMES = Set.of(
            "aucun",
            "inconnu",
            "pasdemail",
            "pas-de-mail",
            "nomail",
            "noreply",
            "no-reply",
            "nepasrepondre",
            "xxx",
            "test");

    private Courriels() {}

    static boolean isDummy(String text) {
        int at = text.indexOf('@');
        return at > 0
                && (DOMAINS.contains(text.substring(at + 1).toLowerCase(Locale.ROOT))
                        || NAMES.contains(text.substring(0, at).toLowerCase(Locale.ROOT)));
    }
}

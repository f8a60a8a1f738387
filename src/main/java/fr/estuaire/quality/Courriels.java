package fr.estuaire.quality;

import java.util.Locale;
import java.util.Set;

/** Electronic addresses: their form, and those that nobody reads. */
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

    /** Something, an at sign, a domain with a dot and an ending of two letters or more; one address alone. */
    static boolean isAddress(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        if (at < 1 || at != text.lastIndexOf('@') || dot < at + 2 || dot > text.length() - 3) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == ';' || c == ',') {
                return false;
            }
        }
        return true;
    }

    static boolean isDummy(String text) {
        int at = text.indexOf('@');
        return at > 0
                && (DOMAINS.contains(text.substring(at + 1).toLowerCase(Locale.ROOT))
                        || NAMES.contains(text.substring(0, at).toLowerCase(Locale.ROOT)));
    }
}

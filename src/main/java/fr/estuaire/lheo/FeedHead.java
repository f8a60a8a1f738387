package fr.estuaire.lheo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The first bytes of a file, and what they betray.
 *
 * @param latin the bytes read as ISO-8859-1, one character a byte
 */
record FeedHead(String latin) {
    private static final String MEND = " fournissez un fichier Lhéo au format XML, compressé par gzip ou non.";

    static FeedHead of(byte[] bytes) {
        return new FeedHead(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    boolean isGzip() {
        return latin.startsWith("\u001f\u008b");
    }

    /** Why these bytes cannot be XML, as a sentence; empty when they can. */
    Optional<String> objection() {
        if (latin.isBlank()) {
            return Optional.of("Le fichier est vide : produisez-le de nouveau, puis recommencez.");
        }
        if (latin.startsWith("PK\u0003\u0004")) {
            return Optional.of("Le fichier est une archive ZIP : extrayez-en le fichier XML,"
                    + " puis fournissez-le tel quel ou compressé par gzip.");
        }
        if (isGzip()) {
            return Optional.of("Le fichier est compressé deux fois : décompressez-le une fois, puis recommencez.");
        }
        return isUtf16() ? Optional.empty() : objectionToText();
    }

    private Optional<String> objectionToText() {
        if (latin.indexOf('\0') >= 0 || latin.startsWith("%PDF")) {
            return Optional.of("Le fichier n’est pas du XML mais un fichier binaire :" + MEND);
        }
        String start =
                latin.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Optional.of("Le fichier est une page web et non un fichier Lhéo :"
                    + " vérifiez l’adresse de téléchargement, elle renvoie sans doute une page d’erreur.");
        }
        return start.startsWith("<") ? Optional.empty() : Optional.of("Le fichier n’est pas du XML :" + MEND);
    }

    private boolean isUtf16() {
        return latin.startsWith("\u00ff\u00fe")
                || latin.startsWith("\u00fe\u00ff")
                || latin.startsWith("<\0")
                || latin.startsWith("\0<");
    }
}

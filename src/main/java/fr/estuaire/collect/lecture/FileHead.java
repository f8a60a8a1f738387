package fr.estuaire.collect.lecture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of a file tell: its format, and its encoding. */
final class FileHead {
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final int SHOWN = 4096;

    /** What kind of file it is, before it is read. */
    enum Kind {
        XML,
        TABLE,
        WORKBOOK
    }

    private final byte[] bytes;
    /** The bytes as characters, one a byte unless they are UTF-16. */
    private final String text;

    private FileHead(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    static FileHead of(byte[] bytes) {
        byte[] shown = Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN));
        return new FileHead(
                bytes,
                utf16(bytes)
                        .map(charset -> new String(shown, charset).replaceFirst("^\\ufeff", ""))
                        .orElseGet(() -> latin(shown)));
    }

    private static String latin(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.startsWith("ï»¿") ? text.substring(3) : text;
    }

    /** @throws UnreadableOfferFileException when it is none that we read */
    Kind kind() {
        if (text.isBlank()) {
            throw refusal("Le fichier est vide : produisez-le de nouveau, puis recommencez.");
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return Kind.WORKBOOK;
        }
        if (text.startsWith("\u001f\u008b")) {
            throw refusal("Le fichier est compressé deux fois : décompressez-le une fois, puis recommencez.");
        }
        if (text.startsWith("ÐÏ\u0011à")) {
            throw refusal(
                    "Le fichier est un ancien classeur (.xls), ou il est protégé par un mot de passe : enregistrez-le sans mot de passe au format « Classeur Excel (.xlsx) ».");
        }
        if (isBinary()) {
            throw refusal("Le fichier est une image, un document ou un autre fichier binaire :"
                    + " fournissez un fichier Lhéo, EDOF, CSV ou XLSX.");
        }
        return text.stripLeading().startsWith("<") ? xml() : Kind.TABLE;
    }

    private Kind xml() {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw refusal("Le fichier est une page web : vérifiez l’adresse de téléchargement,"
                    + " elle renvoie sans doute une page d’erreur.");
        }
        return Kind.XML;
    }

    private boolean isBinary() {
        if (text.startsWith("%PDF")) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f') {
                return true;
            }
        }
        return false;
    }

    /** The encoding an XML file says it has. */
    Optional<String> declaredEncoding() {
        Matcher declaration = ENCODING.matcher(text);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    /** Whether there are accents, and all are UTF-8. */
    boolean isAllUtf8() {
        return Utf8.allIn(bytes);
    }

    boolean hasUtf8Mark() {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
    }

    Optional<Charset> utf16() {
        return utf16(bytes);
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        if (first == 0xfffe || (isLatin(bytes[0]) && bytes[1] == 0 && isLatin(bytes[2]) && bytes[3] == 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean big = first == 0xfeff || (first > 8 && first < 0x80 && second > 8 && second < 0x80);
        return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean isLatin(byte unit) {
        return unit > 8;
    }

    private static UnreadableOfferFileException refusal(String sentence) {
        return new UnreadableOfferFileException(sentence);
    }
}

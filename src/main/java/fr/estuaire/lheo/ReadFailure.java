package fr.estuaire.lheo;

import com.ctc.wstx.exc.WstxEOFException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** Says in one French sentence why reading failed. */
final class ReadFailure {
    private ReadFailure() {}

    static UnreadableFeedException explain(Exception failure) {
        return explain(failure, UnaryOperator.identity());
    }

    /** @param original turns a position in what was read into the one in the file */
    static UnreadableFeedException explain(Exception failure, UnaryOperator<Position> original) {
        String line = line(failure, original);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return new UnreadableFeedException(sentence(io, line), failure);
            }
        }
        return new UnreadableFeedException(sentence(failure, line), failure);
    }

    /** @param line where the file ends too early, from 1 */
    static UnreadableFeedException truncated(int line) {
        return new UnreadableFeedException(cutShort(inBrackets(line)));
    }

    /** @param line where the file stops being XML, from 1 */
    static UnreadableFeedException illFormed(int line) {
        return new UnreadableFeedException(broken(inBrackets(line)));
    }

    private static String sentence(IOException failure, String line) {
        return switch (failure) {
            case LimitedStream.TooLong _ ->
                "Le fichier décompressé dépasse la taille admise : vérifiez-le, ou découpez-le en plusieurs fichiers.";
            case ZipException _ -> "Le fichier compressé (gzip) est abîmé : produisez-le ou transférez-le de nouveau.";
            case EOFException _ ->
                "Le fichier compressé (gzip) est incomplet : produisez-le ou transférez-le de nouveau.";
            case CharConversionException _ -> encoding(line);
            case UnsupportedEncodingException _ ->
                "Le codage de caractères annoncé par le fichier est inconnu : utilisez UTF-8.";
            default -> "La lecture du fichier s’est interrompue : réessayez, puis prévenez l’assistance.";
        };
    }

    private static String sentence(Exception failure, String line) {
        String detail = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof WstxEOFException) {
            return cutShort(line);
        }
        if (detail.contains("limit (") && detail.contains("exceeded")) {
            return "Un texte ou une imbrication dépasse" + line
                    + " la taille admise : corrigez le fichier, puis recommencez.";
        }
        if (detail.contains("encoding")) {
            return encoding(line);
        }
        return broken(line);
    }

    private static String cutShort(String line) {
        return "Le fichier est tronqué : il s’arrête" + line + " avant sa fin ; transférez-le de nouveau.";
    }

    private static String broken(String line) {
        return "Le fichier n’est pas du XML bien formé" + line + " : corrigez l’outil qui le produit.";
    }

    private static String encoding(String line) {
        return "Le fichier contient" + line + " des octets étrangers au codage de caractères annoncé :"
                + " enregistrez-le en UTF-8, puis recommencez.";
    }

    private static String line(Exception failure, UnaryOperator<Position> original) {
        if (failure instanceof XMLStreamException xml
                && xml.getLocation() != null
                && xml.getLocation().getLineNumber() > 0) {
            Position position = new Position(
                    xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
            return inBrackets(original.apply(position).line());
        }
        return "";
    }

    private static String inBrackets(int line) {
        return " (ligne %d)".formatted(line);
    }
}

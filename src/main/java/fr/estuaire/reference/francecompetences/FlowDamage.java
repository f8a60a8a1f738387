package fr.estuaire.reference.francecompetences;

import com.ctc.wstx.exc.WstxEOFException;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** Says in one French sentence why the XML flow could not be read to its end. */
final class FlowDamage {
    static final String DAMAGED_ARCHIVE =
            "Ce fichier compressé est tronqué ou abîmé : téléchargez-le de nouveau chez son propriétaire.";

    private FlowDamage() {}

    static UnreadableRegisterException explain(XMLStreamException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return new UnreadableRegisterException(sentence(io, failure), failure);
            }
        }
        return new UnreadableRegisterException(sentence(failure), failure);
    }

    private static String sentence(IOException cause, XMLStreamException failure) {
        return switch (cause) {
            case ZipException _, EOFException _ -> DAMAGED_ARCHIVE;
            case CharConversionException _ -> encoding(failure);
            default -> "La lecture de ce fichier s’est interrompue : réessayez, puis prévenez l’assistance.";
        };
    }

    private static String sentence(XMLStreamException failure) {
        String detail = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return switch (failure) {
            case XmlCursor.ForbiddenDoctype _ ->
                "Ce fichier déclare un type de document (DOCTYPE), que le flux de France compétences n’a pas :"
                        + " importez le fichier d’origine.";
            case FichesXml.NotTheFlow _ ->
                "Ce fichier XML n’est pas le flux des fiches de France compétences (élément FICHES) :"
                        + " importez le bon fichier.";
            case WstxEOFException _ ->
                "Ce fichier est tronqué : il s’arrête%s avant sa fin ; téléchargez-le de nouveau chez son propriétaire."
                        .formatted(line(failure));
            default -> malformed(detail, failure);
        };
    }

    private static String malformed(String detail, XMLStreamException failure) {
        if (detail.contains("limit (") || detail.contains("limit exceeded")) {
            return "Ce fichier imbrique trop d’éléments ou d’attributs%s : importez le fichier d’origine."
                    .formatted(line(failure));
        }
        if (detail.contains("encoding")) {
            return encoding(failure);
        }
        return "Ce fichier n’est pas du XML bien formé%s : téléchargez-le de nouveau chez son propriétaire."
                .formatted(line(failure));
    }

    private static String encoding(XMLStreamException failure) {
        return "Ce fichier contient%s des octets étrangers au codage de caractères qu’il annonce : téléchargez-le de nouveau."
                .formatted(line(failure));
    }

    private static String line(XMLStreamException failure) {
        return failure.getLocation() == null || failure.getLocation().getLineNumber() < 1
                ? ""
                : " (ligne %d)".formatted(failure.getLocation().getLineNumber());
    }
}

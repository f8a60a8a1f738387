package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Gives the text inside a file: as it is, from gzip, or the first table of a ZIP archive. */
final class PlainBytes {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4;

    private PlainBytes() {}

    /** @throws UnreadableRegisterException when there is no text inside */
    static InputStream open(RegisterFile file) throws IOException {
        InputStream raw = file.open();
        try {
            return expand(new BufferedInputStream(raw, BUFFER), file);
        } catch (IOException e) {
            raw.close();
            throw explained(e);
        } catch (RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream expand(BufferedInputStream in, RegisterFile file) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (startsWith(head, 0x1f, 0x8b)) {
            return guard(new GZIPInputStream(in, BUFFER), file);
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return guard(firstTable(new ZipInputStream(in)), file);
        }
        return guard(in, file);
    }

    private static InputStream guard(InputStream in, RegisterFile file) {
        return new ExpansionGuard(in, file.octets());
    }

    private static InputStream firstTable(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("xl/")) {
                throw new UnreadableRegisterException(
                        "Ce fichier est un classeur de tableur : enregistrez-le au format CSV, puis importez-le.");
            }
            if (name.matches(".*\\.(csv|txt)") && !name.startsWith("__macosx")) {
                return zip;
            }
        }
        throw new UnreadableRegisterException(
                "Cette archive ZIP ne contient pas de fichier CSV : importez le bon fichier.");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** A compressed file that is cut or damaged is told as such. */
    static IOException explained(IOException failure) {
        if (failure instanceof EOFException || failure instanceof ZipException) {
            throw new UnreadableRegisterException(
                    "Ce fichier compressé est tronqué ou abîmé : téléchargez-le de nouveau chez son propriétaire.",
                    failure);
        }
        return failure;
    }
}

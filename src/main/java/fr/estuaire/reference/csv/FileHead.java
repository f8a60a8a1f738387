package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.UnreadableRegisterException;

/** Tells from its first bytes a file that is no text. */
final class FileHead {
    private FileHead() {}

    static void requireText(byte[] head, int length) {
        if (length == 0) {
            throw new UnreadableRegisterException(
                    "Ce fichier est vide : téléchargez-le de nouveau chez son propriétaire.");
        }
        if (isUtf16(head, length)) {
            throw new UnreadableRegisterException(
                    "Ce fichier est en UTF-16 : enregistrez-le en UTF-8 (« CSV UTF-8 » dans un tableur), puis importez-le.");
        }
        if (hasControls(head, length)) {
            throw new UnreadableRegisterException(
                    "Ce fichier est binaire (image, classeur, archive…) : importez le fichier CSV du registre.");
        }
    }

    private static boolean isUtf16(byte[] head, int length) {
        if (length < 2) {
            return false;
        }
        int first = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        return first == 0xfffe || first == 0xfeff || alternates(head, length);
    }

    /** Latin letters in UTF-16 have one byte in two at zero. */
    private static boolean alternates(byte[] head, int length) {
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros * 10 > length * 4;
    }

    private static boolean hasControls(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            int unit = head[i] & 0xff;
            if (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f') {
                return true;
            }
        }
        return false;
    }
}

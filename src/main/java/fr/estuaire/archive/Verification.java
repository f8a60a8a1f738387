package fr.estuaire.archive;

import java.util.List;

/**
 * What a reading of the whole archive of a territory found.
 *
 * @param fichiers how many were read
 * @param octets their size on the disk
 * @param defauts those that are not what they were, the first thousand
 */
public record Verification(String territoire, long fichiers, long octets, List<Defaut> defauts) {
    public Verification {
        defauts = List.copyOf(defauts);
    }

    /** Whether every file is there and holds what it held. */
    public boolean isIntact() {
        return defauts.isEmpty();
    }

    /** @param absent whether the file is missing, rather than damaged */
    public record Defaut(Archivee fichier, boolean absent) {}
}

package fr.estuaire.archive;

import java.util.Set;

/** Who still needs files of the archive; implemented by the modules that refer to some. */
public interface ArchiveUse {
    /**
     * The files that must stay, however old.
     *
     * @param territoire code of the territory
     * @return their sha-256 or their keys
     */
    Set<String> listUsed(String territoire);
}

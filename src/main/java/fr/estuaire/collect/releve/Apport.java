package fr.estuaire.collect.releve;

import fr.estuaire.shared.HttpsDownload.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a source gave.
 *
 * @param changed false when it is the version already known: nothing was written then
 * @param nom name of the file there
 * @param somme what the file of the checksum says, when there is to be one
 */
record Apport(
        boolean changed,
        String nom,
        Version version,
        @Nullable String somme) {}

package fr.estuaire.collect.releve;

/** What several kinds of sources say in the same words. */
final class Sentences {
    private Sentences() {}

    static ReleveException tooLarge(String address, long most) {
        return new ReleveException(
                "Le fichier de « %s » dépasse %d Gio : compressez-le par gzip, ou allégez-le."
                        .formatted(address, most >> 30),
                false,
                null);
    }

    static ReleveException notTrusted(String address, Throwable cause) {
        return new ReleveException(
                "« %s » refuse le compte ou le mot de passe : vérifiez les variables ESTUAIRE_FLUX_… du serveur."
                        .formatted(address),
                false,
                cause);
    }
}

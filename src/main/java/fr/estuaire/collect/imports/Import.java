package fr.estuaire.collect.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of offers on its way in.
 *
 * @param organisme number of the body for which it is; null when a collector brought it
 * @param format in French, null until the file is opened
 * @param motif why the file is not read, or not to its end; or what stopped the last attempt
 * @param retirer whether actions and sessions that the file does not have leave the offers
 * @param etapeLe when the present step began
 * @param total what there is to do in the present step: bytes to read, formations to import; 0 when unknown
 * @param offres formations read so far
 */
public record Import(
        long id,
        @Nullable String organisme,
        String par,
        Instant recuLe,
        String nomFichier,
        long octets,
        @Nullable String format,
        Statut statut,
        @Nullable String motif,
        boolean retirer,
        Instant etapeLe,
        long total,
        long fait,
        int offres,
        @Nullable Instant importeLe) {

    /** Where it stands. */
    public enum Statut {
        ANALYSE("Analyse en cours"),
        A_DECIDER("À décider"),
        IMPORT("Import en cours"),
        IMPORTE("Importé"),
        REFUSE("Fichier refusé"),
        ANNULE("Annulé"),
        INTERROMPU("Interrompu");

        private final String libelle;

        Statut(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public boolean isAtWork() {
        return statut == Statut.ANALYSE || statut == Statut.IMPORT;
    }

    /** 0 to 1. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) fait / total);
    }

    /** How long the present step will still take at its present pace; empty while nothing tells. */
    public Optional<Duration> remaining(Instant now) {
        Duration spent = Duration.between(etapeLe, now);
        return share() < 0.02 || spent.toSeconds() < 2
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (spent.toMillis() * (1 - share()) / share())));
    }
}

package fr.estuaire.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an offer’s history. */
public record Evenement(
        Instant le, String par, Quoi quoi, @Nullable String motif) {

    /** What can happen to an offer. */
    public enum Quoi {
        CREEE("Créée"),
        SOUMISE("Soumise à la collecte"),
        REPRISE("Reprise par l’organisme"),
        A_CORRIGER("Correction demandée"),
        REFUSEE("Refusée"),
        APPROUVEE("Approuvée et publiée"),
        RETIREE("Retirée de la publication"),
        CONFIEE("Confiée à un autre organisme"),
        SUPPRIMEE("Supprimée"),
        RESTAUREE("Restaurée"),
        RECRUTEMENT("Recrutement mis à jour"),
        IMPORTEE("Importée d’un fichier"),
        CONSTAT_ACCEPTE("Constat accepté par la collecte"),
        CONSTAT_REPRIS("Constat repris par la collecte");

        private final String libelle;

        Quoi(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}

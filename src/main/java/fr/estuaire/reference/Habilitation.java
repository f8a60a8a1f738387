package fr.estuaire.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The right of a legal unit to prepare to a certification or to assess for it.
 *
 * @param numero of the certification
 * @param intitule of the certification, null when the register does not know it
 * @param siret under which the right was declared
 * @param nom under which the right was declared
 * @param nature CERTIFICATEUR, FORMER, EVALUER or LES_DEUX
 * @param active what counts, after the buffer
 * @param annonceePerdue whether the register has taken the right away, which does not count yet
 */
public record Habilitation(
        String numero,
        @Nullable String intitule,
        boolean certificationActive,
        @Nullable LocalDate fin,
        @Nullable String siret,
        String nom,
        String nature,
        boolean active,
        boolean annonceePerdue) {

    /** What it allows, in words. */
    public String droit() {
        return switch (nature) {
            case "CERTIFICATEUR" -> "Certificateur";
            case "FORMER" -> "Former";
            case "EVALUER" -> "Évaluer";
            default -> "Former et évaluer";
        };
    }
}

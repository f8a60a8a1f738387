package fr.estuaire.reference;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A right that a register takes away, and that still counts: it must be seen often enough first.
 *
 * @param genre which right: ACTIVITE, QUALIOPI_VAE…, ETABLISSEMENT, HABILITATION
 * @param cle whose: declaration number, SIRET, or certification and SIRET
 */
public record PerteAnnoncee(
        String genre, String cle, int vuImports, int vuJours, LocalDate premierJour, LocalDate dernierJour) {

    /** Which right, in words. */
    public String droit() {
        if (genre.startsWith("QUALIOPI_")) {
            return "Qualiopi, "
                    + Qualiopi.valueOf(genre.substring("QUALIOPI_".length()))
                            .label()
                            .toLowerCase(Locale.FRENCH);
        }
        return switch (genre) {
            case "ETABLISSEMENT" -> "Établissement ouvert";
            case "HABILITATION" -> "Habilitation";
            case "ACTIVITE" -> "Inscription sur la liste publique";
            default -> genre;
        };
    }

    /** What is known and what it changes, in a sentence. */
    public String phrase() {
        return "Perte annoncée par le registre le %s, vue %s, pas encore prise en compte."
                .formatted(FrenchText.date(premierJour), FrenchText.count(vuImports, "fois", "fois"));
    }
}

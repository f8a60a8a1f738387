package fr.estuaire.reference.imports;

import fr.estuaire.reference.Register;
import java.util.Arrays;
import java.util.List;

/**
 * A right that a register gives and may take away, held in a pair of columns: {@code x_lu} is what the last file said,
 * {@code x} is what counts.
 */
enum Right {
    ACTIVITE(Register.ORGANISMES, "organisme_formation", "actif", "t.nda", "t.nda = d.cle"),
    QUALIOPI_ACTIONS(Register.ORGANISMES, "organisme_formation", "qualiopi_actions", "t.nda", "t.nda = d.cle"),
    QUALIOPI_BILANS(Register.ORGANISMES, "organisme_formation", "qualiopi_bilans", "t.nda", "t.nda = d.cle"),
    QUALIOPI_VAE(Register.ORGANISMES, "organisme_formation", "qualiopi_vae", "t.nda", "t.nda = d.cle"),
    QUALIOPI_APPRENTISSAGE(
            Register.ORGANISMES, "organisme_formation", "qualiopi_apprentissage", "t.nda", "t.nda = d.cle"),
    ETABLISSEMENT(Register.SIRENE, "etablissement", "ouvert", "t.siret", "t.siret = d.cle"),
    HABILITATION(
            Register.FRANCE_COMPETENCES,
            "habilitation",
            "active",
            "CONCAT(t.certification, ' ', t.siret)",
            "t.certification = SUBSTRING_INDEX(d.cle, ' ', 1) AND t.siret = SUBSTRING_INDEX(d.cle, ' ', -1)");

    private final Register register;
    private final String table;
    private final String column;
    private final String key;
    private final String match;

    Right(Register register, String table, String column, String key, String match) {
        this.register = register;
        this.table = table;
        this.column = column;
        this.key = key;
        this.match = match;
    }

    static List<Right> of(Register register) {
        return Arrays.stream(values())
                .filter(right -> right.register == register)
                .toList();
    }

    /**
     * Fills a statement in: {@code {table}} is aliased {@code t} and {@code droit_en_attente} {@code d} by the statement
     * itself; {@code {x}} is the column that counts, {@code {lu}} the one that was read, {@code {key}} the key of a row
     * of the table, {@code {match}} the join of both.
     */
    String sql(String template) {
        return template.replace("{table}", table)
                .replace("{x}", "t." + column)
                .replace("{lu}", "t." + column + "_lu")
                .replace("{key}", key)
                .replace("{match}", match);
    }
}

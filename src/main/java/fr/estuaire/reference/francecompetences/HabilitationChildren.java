package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.francecompetences.FicheCertification.Habilitation;
import fr.estuaire.reference.imports.BulkStatements;
import fr.estuaire.reference.imports.Children;
import fr.estuaire.reference.imports.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The partners of sheets. A right is given at once; one that a file no longer gives is only marked so, in {@code
 * active_lu}: the buffer decides when it no longer counts. None is ever deleted.
 */
final class HabilitationChildren implements Children<FicheCertification> {
    private static final String INSERT = """
            INSERT INTO habilitation (certification, siret, nature, nom, depuis, active, active_lu, suspendue)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_FROM_XML = """
             ON DUPLICATE KEY UPDATE nature = VALUES(nature), nom = VALUES(nom), depuis = VALUES(depuis),
            active_lu = VALUES(active_lu), suspendue = VALUES(suspendue)""";
    private static final String UPDATE_FROM_CSV = """
             ON DUPLICATE KEY UPDATE nature = VALUES(nature), nom = VALUES(nom), active_lu = NOT suspendue""";

    private final String upsert;

    /** @param fromXml whether the file says since when and whether rights hold */
    HabilitationChildren(boolean fromXml) {
        this.upsert = INSERT + (fromXml ? UPDATE_FROM_XML : UPDATE_FROM_CSV);
    }

    @Override
    public void addTo(Fingerprint fingerprint, FicheCertification fiche) {
        for (Habilitation one : fiche.habilitations()) {
            fingerprint
                    .add(one.siret())
                    .add(one.nature().name())
                    .add(one.nom())
                    .add(one.depuis())
                    .add(one.active() ? "1" : "0");
        }
        fingerprint.add(null);
    }

    @Override
    public void write(
            JdbcTemplate registers, List<FicheCertification> added, List<FicheCertification> changed, long importId) {
        BulkStatements bulk = new BulkStatements(registers);
        bulk.run(INSERT, rows(added));
        bulk.run(
                "UPDATE habilitation SET active_lu = FALSE WHERE certification = ?",
                changed.stream().map(fiche -> List.of(fiche.numero())).toList());
        bulk.run(upsert, rows(changed));
    }

    @Override
    public void markGone(JdbcTemplate registers, long importId) {
        registers.update("""
                UPDATE habilitation h JOIN certification c ON c.numero = h.certification
                SET h.active_lu = FALSE WHERE c.absent_depuis = ?""", importId);
    }

    private static List<List<@Nullable Object>> rows(List<FicheCertification> fiches) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FicheCertification fiche : fiches) {
            for (Habilitation one : fiche.habilitations()) {
                rows.add(FicheTables.values(
                        fiche.numero(),
                        one.siret(),
                        one.nature().name(),
                        one.nom(),
                        one.depuis(),
                        one.active(),
                        one.active(),
                        !one.active()));
            }
        }
        return rows;
    }
}

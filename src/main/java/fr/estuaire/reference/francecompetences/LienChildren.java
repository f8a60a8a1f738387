package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.francecompetences.FicheCertification.Lien;
import fr.estuaire.reference.imports.BulkStatements;
import fr.estuaire.reference.imports.Children;
import fr.estuaire.reference.imports.Fingerprint;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which certification replaces which. A pair is said by either of its sheets, or by both: as long as we do not know which
 * of them said it, a pair once said stays.
 */
final class LienChildren implements Children<FicheCertification> {

    @Override
    public void addTo(Fingerprint fingerprint, FicheCertification fiche) {
        for (Lien lien : fiche.liens()) {
            fingerprint.add(lien.ancienne()).add(lien.nouvelle());
        }
        fingerprint.add(null);
    }

    @Override
    public void write(
            JdbcTemplate registers, List<FicheCertification> added, List<FicheCertification> changed, long importId) {
        new BulkStatements(registers)
                .run(
                        "INSERT IGNORE INTO certification_lien (ancienne, nouvelle) VALUES (?, ?)",
                        Stream.concat(added.stream(), changed.stream())
                                .flatMap(fiche -> fiche.liens().stream())
                                .map(lien -> List.of(lien.ancienne(), lien.nouvelle()))
                                .toList());
    }
}

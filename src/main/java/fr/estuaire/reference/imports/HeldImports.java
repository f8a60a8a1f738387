package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.ImportOptions;
import fr.estuaire.reference.ImportRefusedException;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person decides of the imports that were held. */
@Component
public class HeldImports {
    private final ImportEngine engine;
    private final ImportHistory history;
    private final ImportLog log;
    private final HeldFiles files;
    private final ImportLock lock;
    private final Clock clock;

    HeldImports(
            ImportEngine engine, ImportHistory history, ImportLog log, HeldFiles files, ImportLock lock, Clock clock) {
        this.engine = engine;
        this.history = history;
        this.log = log;
        this.files = files;
        this.lock = lock;
        this.clock = clock;
    }

    /** Imports the file once more, letting the register shrink. */
    public ImportReport release(long id, String by, String reason) {
        ImportLine line = TenantScope.call(Space.reference(), () -> getUndecided(id, reason));
        Path file = TenantScope.call(Space.reference(), () -> files.get(id));
        ImportReport report =
                engine.run(line.register(), file, line.nomFichier(), ImportOptions.NONE.acceptingShrink(reason), by);
        if (report.statut() == ImportStatus.APPLIQUE || report.statut() == ImportStatus.INCHANGE) {
            TenantScope.run(Space.reference(), () -> decide(id, "APPLIQUER", by, reason));
        }
        return report;
    }

    /** Sets the file aside. */
    public void reject(long id, String by, String reason) {
        TenantScope.run(Space.reference(), () -> {
            ImportLine line = getUndecided(id, reason);
            lock.hold(line.register(), () -> {
                getUndecided(id, reason);
                decide(id, "ECARTER", by, reason);
                return line;
            });
        });
    }

    private void decide(long id, String decision, String by, String reason) {
        log.decide(id, decision, by, clock.instant(), reason.strip());
        files.forget(id);
    }

    private ImportLine getUndecided(long id, String reason) {
        if (reason.isBlank()) {
            throw new ImportRefusedException("Dites pourquoi : la raison est gardée avec la décision.");
        }
        ImportLine line = history.find(id)
                .map(ImportReport::line)
                .filter(ImportLine::isToDecide)
                .orElseThrow(() -> new ImportRefusedException(
                        "Cet import n’attend pas ou plus de décision : rechargez la page pour voir où il en est."));
        Optional<ImportLine> applied = history.findLastApplied(line.register());
        if (applied.isPresent() && applied.get().id() > id) {
            throw new ImportRefusedException(
                    "Un autre fichier de ce registre a été appliqué depuis : celui-ci est dépassé, importez le plus récent.");
        }
        return line;
    }
}

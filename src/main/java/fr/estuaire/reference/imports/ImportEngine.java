package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportListener;
import fr.estuaire.reference.ImportOptions;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImported;
import fr.estuaire.reference.imports.ImportLog.Outcome;
import fr.estuaire.reference.imports.ShrinkGuard.HeldImportException;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does imports, one at a time for each register, and writes down what became of them. */
@Component
public class ImportEngine {
    private static final Logger LOG = LoggerFactory.getLogger(ImportEngine.class);
    private static final String FAILED =
            "L’import a échoué et rien n’a changé : recommencez, puis prévenez l’assistance si l’échec se répète.";

    private final RegisterFormats formats;
    private final ImportLock lock;
    private final ImportLog log;
    private final ImportHistory history;
    private final ApplyFile applyFile;
    private final HeldFiles heldFiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportEngine(
            RegisterFormats formats,
            ImportLock lock,
            ImportLog log,
            ImportHistory history,
            ApplyFile applyFile,
            HeldFiles heldFiles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.formats = formats;
        this.lock = lock;
        this.log = log;
        this.history = history;
        this.applyFile = applyFile;
        this.heldFiles = heldFiles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings a register up to date with a file.
     *
     * @param name as whoever gives the file calls it
     * @param by who asks, for the history
     * @return the report, also when the file is refused or held
     * @throws UnreadableRegisterException when there is no file to open: nothing is recorded then
     */
    public ImportReport run(Register register, Path path, String name, ImportOptions options, String by) {
        RegisterFormat<?> format = formats.get(register);
        RegisterFile file = RegisterFile.of(path, name);
        ImportReport report = TenantScope.call(
                Space.reference(), () -> lock.hold(register, () -> attempt(format, file, options, by)));
        if (report.statut() == ImportStatus.APPLIQUE || report.statut() == ImportStatus.INCHANGE) {
            events.publishEvent(new RegisterImported(register, report.id()));
        }
        return report;
    }

    private ImportReport attempt(RegisterFormat<?> format, RegisterFile file, ImportOptions options, String by) {
        Register register = format.register();
        log.closeInterrupted(register, clock.instant());
        long id = log.open(register, file, by, clock.instant());
        Tally tally = new Tally();
        try {
            options.findShrinkReason().ifPresent(reason -> log.decide(id, "APPLIQUER", by, clock.instant(), reason));
            applyFile.apply(format, file, options, id, tally);
        } catch (HeldImportException e) {
            heldFiles.keep(id, register, file);
            log.close(id, Outcome.failed(ImportStatus.RETENU, tally, e.sentence()), clock.instant());
        } catch (UnreadableRegisterException e) {
            log.close(id, Outcome.failed(ImportStatus.REFUSE, tally, e.sentence()), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Import of {} failed", register, e);
            log.close(id, Outcome.failed(ImportStatus.INTERROMPU, tally, FAILED), clock.instant());
        }
        options.listener().progressed(new ImportListener.Progress(tally.lines(), file.octets(), file.octets()));
        return history.find(id).orElseThrow();
    }
}

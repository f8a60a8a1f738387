package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportListener;
import fr.estuaire.reference.ImportOptions;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.imports.ImportLog.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies a file to its register in one transaction: all of it, or nothing. */
@Component
class ApplyFile {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final JdbcTemplate registers;
    private final TransactionTemplate transaction;
    private final ImportLog log;
    private final RightsBuffer buffer;
    private final Clock clock;

    ApplyFile(
            JdbcClient jdbc,
            JdbcTemplate registers,
            PlatformTransactionManager transactions,
            ImportLog log,
            RightsBuffer buffer,
            Clock clock) {
        this.jdbc = jdbc;
        this.registers = registers;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.buffer = buffer;
        this.clock = clock;
    }

    /**
     * @param tally filled as the file is read, also when the import fails
     * @throws UnreadableRegisterException when the file is refused
     * @throws ShrinkGuard.HeldImportException when a person has to decide
     */
    <R> void apply(RegisterFormat<R> format, RegisterFile file, ImportOptions options, long id, Tally tally) {
        if (log.isLastApplied(format.register(), format.scope(), file.sha256())) {
            transaction.executeWithoutResult(status -> saySame(format.register(), file, id));
            return;
        }
        try (RegisterReader<R> reader = format.open(file, jdbc)) {
            log.describe(id, reader.contents());
            transaction.executeWithoutResult(status -> apply(format, reader, file, options, id, tally));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void saySame(Register register, RegisterFile file, long id) {
        log.describeAsBefore(id, register, file.sha256());
        buffer.settle(register, id, today());
        log.close(id, new Outcome(ImportStatus.INCHANGE, ImportCounts.NONE, List.of(), null, null), clock.instant());
    }

    private <R> void apply(
            RegisterFormat<R> format,
            RegisterReader<R> reader,
            RegisterFile file,
            ImportOptions options,
            long id,
            Tally tally) {
        RegisterTable<R> table = reader.table().orElseGet(format::table);
        Seen seen = new Seen(registers, table, id);
        seen.begin();
        try {
            long present = seen.countPresent(reader.contents().part());
            writeLots(
                    LotQueue.start(reader, table, format.lotSize()),
                    file,
                    options.listener(),
                    new LotWriter<>(registers, table, seen, tally, id));
            ShrinkGuard.requireReadable(tally);
            markGone(table, reader.contents().part(), seen, options, present, id, tally);
        } finally {
            seen.end();
        }
        buffer.settle(format.register(), id, today());
        log.close(
                id,
                new Outcome(
                        ImportStatus.APPLIQUE,
                        tally.counts(),
                        tally.refused(),
                        null,
                        format.note(jdbc).orElse(null)),
                clock.instant());
    }

    private static <R> void writeLots(
            LotQueue<R> queue, RegisterFile file, ImportListener listener, LotWriter<R> writer) {
        try (LotQueue<R> lots = queue) {
            for (Optional<Lot<R>> lot = lots.take(); lot.isPresent(); lot = lots.take()) {
                writer.write(lot.get());
                listener.progressed(
                        new ImportListener.Progress(writer.lines(), file.read().get(), file.octets()));
            }
        }
    }

    private <R> void markGone(
            RegisterTable<R> table,
            Contents.Part part,
            Seen seen,
            ImportOptions options,
            long present,
            long id,
            Tally tally) {
        long missing = seen.countMissing(part);
        tally.gone(missing);
        if (options.findShrinkReason().isEmpty()) {
            ShrinkGuard.requireAlike(present, missing);
        }
        if (missing > 0) {
            seen.markMissing(part, table.rights());
            table.children().forEach(child -> child.markGone(registers, id));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }
}

package fr.estuaire.reference.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread read the file while another writes to the database: a few lots wait between them, no more, so that the
 * memory does not grow with the file.
 */
final class LotQueue<R> implements AutoCloseable {
    private static final int WAITING = 1;
    private static final int LINES_BEFORE_NEWS = 20_000;

    private final RegisterReader<R> reader;
    private final RegisterTable<R> table;
    private final int lotSize;
    private final BlockingQueue<Delivery<R>> lots = new LinkedBlockingQueue<>(WAITING);
    private final Thread thread;

    private LotQueue(RegisterReader<R> reader, RegisterTable<R> table, int lotSize) {
        this.reader = reader;
        this.table = table;
        this.lotSize = lotSize;
        this.thread =
                Thread.ofPlatform().name("lecture-" + table.name()).daemon().unstarted(this::readAll);
    }

    /** Starts reading. */
    static <R> LotQueue<R> start(RegisterReader<R> reader, RegisterTable<R> table, int lotSize) {
        LotQueue<R> queue = new LotQueue<>(reader, table, lotSize);
        queue.thread.start();
        return queue;
    }

    /** The next lot, or nothing at the end of the file; throws what the reader threw. */
    Optional<Lot<R>> take() {
        Delivery<R> delivery;
        try {
            delivery = lots.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        }
        if (delivery.failure() != null) {
            throw delivery.failure();
        }
        return Optional.ofNullable(delivery.lot());
    }

    private void readAll() {
        try {
            lots.put(readToTheEnd());
        } catch (InterruptedException _) {
            // nobody waits for the rest
        }
    }

    private Delivery<R> readToTheEnd() throws InterruptedException {
        try {
            Lot<R> lot = new Lot<>();
            for (Optional<ReadLine<R>> line = reader.next(); line.isPresent(); line = reader.next()) {
                lot.add(line.get(), table);
                if (lot.size() >= lotSize || lot.lines() >= LINES_BEFORE_NEWS) {
                    lots.put(new Delivery<>(lot, null));
                    lot = new Lot<>();
                }
            }
            lots.put(new Delivery<>(lot, null));
            return new Delivery<>(null, null);
        } catch (IOException e) {
            return new Delivery<>(null, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            return new Delivery<>(null, e);
        } catch (OutOfMemoryError e) {
            return new Delivery<>(
                    null,
                    new UnreadableRegisterException(
                            "Une ligne de ce fichier ne tient pas en mémoire : vérifiez qu’il n’est pas abîmé.", e));
        }
    }

    /** Ends the reading, finished or not. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            lots.clear();
            try {
                thread.join(100);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A lot, a failure, or the end. */
    private record Delivery<R>(
            @Nullable Lot<R> lot, @Nullable RuntimeException failure) {}
}

package fr.estuaire.rollup;

import fr.estuaire.rollup.catalogue.FragmentBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Expands one page of fragments while the next one is read from the database: each takes about as long. Gives them in
 * their order, in the thread that adds them; never holds more than two pages.
 */
final class FragmentPipe implements AutoCloseable {
    private final Consumer<byte[]> consumer;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("export-fragments").factory());
    private @Nullable Future<List<byte[]>> before;

    FragmentPipe(Consumer<byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @param compressed as {@link FragmentBytes} makes them */
    void add(List<byte[]> compressed) {
        Future<List<byte[]>> next = aside.submit(() -> expand(compressed));
        finish();
        before = next;
    }

    private static List<byte[]> expand(List<byte[]> compressed) {
        List<byte[]> fragments = new ArrayList<>(compressed.size());
        compressed.forEach(one -> fragments.add(FragmentBytes.expand(one)));
        return fragments;
    }

    /** Gives what has not been given yet. */
    void finish() {
        Future<List<byte[]>> waiting = before;
        before = null;
        if (waiting != null) {
            await(waiting).forEach(consumer);
        }
    }

    private static List<byte[]> await(Future<List<byte[]>> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The export was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}

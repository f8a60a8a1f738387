package fr.estuaire.shared;

import fr.estuaire.shared.HttpsDownload.FailedException;
import fr.estuaire.shared.HttpsDownload.Patience;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, piece by piece, each waited for only so long, and all of them together: the client of Java waits for the first line of an
 * answer with a limit, and for the rest of it without end.
 */
final class PatientBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Duration stall;
    private final Duration whole;
    private final long end;
    private volatile Flow.@Nullable Subscription subscription;

    PatientBody(Flow.Publisher<List<ByteBuffer>> body, Patience patience) {
        this.stall = patience.stall();
        this.whole = patience.whole();
        this.end = System.nanoTime() + whole.toNanos();
        body.subscribe(this);
    }

    /** @param failure why the body broke off, if it did */
    private record Signal(ByteBuffer bytes, @Nullable Throwable failure) {}

    /**
     * The next bytes; none at the end.
     *
     * @throws FailedException when they do not come in time, or never will
     */
    byte[] next() throws FailedException, InterruptedException {
        long left = end - System.nanoTime();
        @Nullable Signal signal = signals.poll(Math.min(stall.toNanos(), left), TimeUnit.NANOSECONDS);
        if (left <= 0 || (signal == null && left < stall.toNanos())) {
            throw new FailedException(
                    "elle donne le fichier trop lentement, il n’est pas entier au bout de %s"
                            .formatted(FrenchText.duration(whole)),
                    false,
                    null);
        }
        if (signal == null) {
            throw new FailedException("elle s’est arrêtée au milieu du fichier", true, null);
        }
        if (signal.failure() != null) {
            throw new FailedException("elle a coupé la liaison au milieu du fichier", true, signal.failure());
        }
        request();
        return signal.bytes().array();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            byte[] piece = new byte[buffer.remaining()];
            buffer.get(piece);
            bytes.writeBytes(piece);
        }
        if (bytes.size() > 0) {
            signals.add(new Signal(ByteBuffer.wrap(bytes.toByteArray()), null));
        } else {
            request();
        }
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal(ByteBuffer.allocate(0), failure));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal(ByteBuffer.allocate(0), null));
    }

    @Override
    public void close() {
        Flow.@Nullable Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    private void request() {
        Flow.@Nullable Subscription current = subscription;
        if (current != null) {
            current.request(1);
        }
    }
}

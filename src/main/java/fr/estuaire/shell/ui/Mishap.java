package fr.estuaire.shell.ui;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An unexpected error: logged whole under a reference, which is all that the person sees of it. */
final class Mishap {
    private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX = 100_000_000;

    private Mishap() {}

    /** Logs the error and returns its reference, {@code E-01234567}. */
    static String log(Throwable error, String where) {
        String reference = "E-%08d".formatted(RANDOM.nextInt(MAX));
        LOG.error("Erreur {} ({})", reference, where, error);
        return reference;
    }
}

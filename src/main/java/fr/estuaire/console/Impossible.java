package fr.estuaire.console;

import fr.estuaire.shared.Explained;

/** A command cannot do what it was asked; the message says why and what to do. */
final class Impossible extends RuntimeException implements Explained {
    Impossible(String sentence) {
        super(sentence);
    }

    Impossible(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

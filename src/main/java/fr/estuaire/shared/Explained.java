package fr.estuaire.shared;

/** A failure whose message is a French sentence for the person at the screen: what happened, and what to do next. */
public interface Explained {
    /** The sentence. */
    String getMessage();
}

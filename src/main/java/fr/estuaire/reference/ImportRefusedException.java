package fr.estuaire.reference;

import fr.estuaire.shared.Explained;

/** An import or a decision that cannot be made now. Its message is one French sentence: why, and what to do. */
public final class ImportRefusedException extends IllegalStateException implements Explained {
    private static final long serialVersionUID = 1L;

    public ImportRefusedException(String sentence) {
        super(sentence);
    }
}

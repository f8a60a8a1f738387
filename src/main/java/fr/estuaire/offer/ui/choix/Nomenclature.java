package fr.estuaire.offer.ui.choix;

import fr.estuaire.reference.Terme;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Where a picker of codes looks them up. */
interface Nomenclature {

    /** What a text finds, best first; the empty text leaves all. */
    List<Terme> list(String text, int offset, int limit);

    /** What is known of some codes, in no order. */
    List<Terme> find(Collection<String> codes);

    /** Whether this installation has it. Without it, any code of the right form is taken. */
    boolean isLoaded();

    /** A code as the nomenclature writes it, of what people type. */
    default String clean(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    /** Regular expression of a whole code. */
    String form();

    /** How a code is written, for people: « 5 chiffres ». */
    String example();
}

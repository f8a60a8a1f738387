package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask: {@code contact-formation}, {@code contact-session}, {@code contact-organisme} and {@code contact-formateur}.
 *
 * @param typeContact a code of {@link DictLheo#TYPE_CONTACT}
 */
public record Contact(
        Attributs attributs,
        @Nullable String typeContact,
        @Nullable Coordonnees coordonnees,
        List<Element> extras) {
    public Contact {
        extras = List.copyOf(extras);
    }
}

package fr.estuaire.offer.ui.saisie;

import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A column in which one types. */
record ColonneSaisie<T, V>(
        String cle, String titre, FormatCellule<V> format, SerializableFunction<T, @Nullable V> valeur) {

    String shown(T row) {
        return Optional.ofNullable(valeur.apply(row)).map(format::show).orElse("");
    }

    String edited(T row) {
        return Optional.ofNullable(valeur.apply(row)).map(format::edit).orElse("");
    }

    /** @throws IllegalArgumentException with a sentence for the person */
    Saisie read(String text) {
        String clean = text.replace('\u00A0', ' ').strip();
        return new Saisie(cle, clean.isEmpty() ? null : format.read(clean));
    }

    /** What the script needs to open a field. */
    ObjectNode describe() {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("titre", titre).put("genre", format.genre()).put("exemple", format.exemple());
        if (!format.mots().isEmpty()) {
            format.mots().forEach(described.putArray("mots")::add);
        }
        return described;
    }
}

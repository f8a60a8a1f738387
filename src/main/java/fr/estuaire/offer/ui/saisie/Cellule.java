package fr.estuaire.offer.ui.saisie;

import com.vaadin.flow.component.JsonSerializable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the browser draws in a cell.
 *
 * @param texte shown
 * @param valeur put into the field when it opens
 * @param refus why what was typed is refused, null when it is not
 * @param ouverte whether it may be changed
 */
record Cellule(String texte, String valeur, @Nullable String refus, boolean ouverte) implements JsonSerializable {

    @Override
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("texte", texte)
                .put("valeur", valeur)
                .put("refus", refus)
                .put("ouverte", ouverte);
    }

    @Override
    public JsonSerializable readJson(JsonNode value) {
        throw new UnsupportedOperationException("Une cellule ne se lit pas du navigateur.");
    }
}

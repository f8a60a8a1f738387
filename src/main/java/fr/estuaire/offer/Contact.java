package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom to ask: a person or a desk, with at least a telephone number or an address that answers. */
@Embeddable
public record Contact(
        @Nullable String nom,
        @Nullable String prenom,
        @Nullable String telephone,
        @Nullable String courriel) {

    public static final Contact VIDE = new Contact(null, null, null, null);

    public boolean isReachable() {
        return telephone != null || courriel != null;
    }
}

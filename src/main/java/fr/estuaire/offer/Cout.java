package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What an action costs; the price is text in Lhéo, in euros with a point before the cents. */
@Embeddable
public record Cout(
        @Nullable Boolean priseEnChargePossible,
        @Nullable String prixTotal,
        @Nullable String fraisRestants) {

    public static final Cout VIDE = new Cout(null, null, null);
}

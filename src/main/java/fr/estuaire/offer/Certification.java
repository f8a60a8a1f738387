package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the training leads to. A certifying one names its certification by RNCP, RS or Certif Info. */
@Embeddable
public record Certification(
        @Nullable Boolean certifiante,
        @Nullable String rncp,
        @Nullable String rs,
        @Nullable String certifInfo,
        @Nullable String niveauSortie) {

    public static final Certification VIDE = new Certification(null, null, null, null, null);

    public boolean hasCode() {
        return rncp != null || rs != null || certifInfo != null;
    }
}

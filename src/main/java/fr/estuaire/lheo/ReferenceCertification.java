package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a certification of the formation.
 *
 * @param referenceCodeRncp 1 to 10 characters
 * @param referenceCodeCertifinfo 1 to 10 characters
 * @param referenceCodeRs 1 to 10 characters
 */
public record ReferenceCertification(
        Attributs attributs,
        @Nullable String referenceCodeRncp,
        @Nullable String referenceCodeCertifinfo,
        @Nullable String referenceCodeRs,
        List<Element> extras) {
    public ReferenceCertification {
        extras = List.copyOf(extras);
    }
}

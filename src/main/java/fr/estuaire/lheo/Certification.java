package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certification the formation leads to.
 *
 * @param codeRncp 1 to 10 characters
 * @param codeCertifinfo 1 to 10 characters
 * @param codeRs 3 to 10 characters
 * @param codeCpf 4 to 10 characters
 * @param referenceCodeFormacode 5 characters
 */
public record Certification(
        Attributs attributs,
        @Nullable String codeRncp,
        @Nullable String codeCertifinfo,
        @Nullable String codeRs,
        @Nullable String codeCpf,
        @Nullable String referenceCodeFormacode,
        List<Element> extras) {
    public Certification {
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static CertificationBuilder builder() {
        return new CertificationBuilder();
    }
}

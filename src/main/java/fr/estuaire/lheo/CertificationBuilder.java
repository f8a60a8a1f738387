package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Certification}, in any order. A blank text counts as absent. */
public final class CertificationBuilder extends RecordBuilder<Certification> {
    CertificationBuilder() {
        super(Certification.class);
    }

    public CertificationBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public CertificationBuilder codeRncp(@Nullable String codeRncp) {
        put("codeRncp", codeRncp);
        return this;
    }

    public CertificationBuilder codeCertifinfo(@Nullable String codeCertifinfo) {
        put("codeCertifinfo", codeCertifinfo);
        return this;
    }

    public CertificationBuilder codeRs(@Nullable String codeRs) {
        put("codeRs", codeRs);
        return this;
    }

    public CertificationBuilder codeCpf(@Nullable String codeCpf) {
        put("codeCpf", codeCpf);
        return this;
    }

    public CertificationBuilder referenceCodeFormacode(@Nullable String referenceCodeFormacode) {
        put("referenceCodeFormacode", referenceCodeFormacode);
        return this;
    }

    public CertificationBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}

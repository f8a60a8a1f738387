package fr.estuaire.quality;

import fr.estuaire.reference.References;
import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.References.CfdFacts;
import fr.estuaire.reference.References.DiplomeFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What several rules ask of the certifications that a formation names. */
final class Certifications {
    private Certifications() {}

    static boolean isNamedIn(Part formation) {
        for (Part certification : formation.children("certification")) {
            if (certification.child("code-RNCP").hasText()
                    || certification.child("code-CERTIFINFO").hasText()
                    || certification.child("code-RS").hasText()
                    || certification.child("code-CPF").hasText()) {
                return true;
            }
        }
        return false;
    }

    /** The number in its full form, as the register has it: {@code 34762} in a code-RNCP is RNCP34762; empty without text. */
    static String numero(Part code) {
        String text = code.text();
        if (text.isEmpty()) {
            return "";
        }
        String prefix = code.name().endsWith("RNCP") ? "RNCP" : "RS";
        return Digits.are(text) ? prefix + text : text.toUpperCase(Locale.ROOT).replace(" ", "");
    }

    /** The number in a register of what a certification element names, RNCP first; empty when it names none. */
    static String registered(Part certification) {
        Part rncp = certification.child("code-RNCP");
        return numero(rncp.hasText() ? rncp : certification.child("code-RS"));
    }

    /** What France compétences says of it; null when it says nothing. */
    static @Nullable CertificationFacts facts(References references, Part certification) {
        String numero = registered(certification);
        return numero.isEmpty() ? null : references.findCertification(numero).orElse(null);
    }

    /** What Certif Info says of it; null when it says nothing. */
    static @Nullable DiplomeFacts diplome(References references, Part certification) {
        String code = certification.text("code-CERTIFINFO");
        return code.isEmpty() ? null : references.findDiplome(code).orElse(null);
    }

    /** What the nomenclature of diplomas says of it, reached through Certif Info; null when it says nothing. */
    static @Nullable CfdFacts cfd(References references, Part certification) {
        @Nullable DiplomeFacts diplome = diplome(references, certification);
        @Nullable String cfd = diplome == null ? null : diplome.cfd();
        return cfd == null ? null : references.findCfd(cfd).orElse(null);
    }
}

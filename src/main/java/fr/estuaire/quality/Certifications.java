package fr.estuaire.quality;

import fr.estuaire.lheo.Located;
import java.util.stream.Stream;

/** What several rules ask of certifications. */
final class Certifications {
    private Certifications() {}

    static boolean isNamedIn(Located formation) {
        return formation.children("certification").stream()
                .anyMatch(certification -> Stream.of("code-RNCP", "code-CERTIFINFO", "code-RS", "code-CPF")
                        .anyMatch(code -> certification.text(code).isPresent()));
    }
}

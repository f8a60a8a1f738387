package fr.estuaire.reference.web;

import fr.estuaire.reference.CertificationFiche;
import fr.estuaire.reference.CertificationFilter;
import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationFilter.Registre;
import fr.estuaire.reference.CertificationLine;
import fr.estuaire.reference.Certifications;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certifications, in the registers and outside them (Certif Info). */
@RestController
@RequestMapping("/api/certifications")
class CertificationsApi {
    private final Certifications certifications;

    CertificationsApi(Certifications certifications) {
        this.certifications = certifications;
    }

    /**
     * @param q words of the title, or a code of any kind
     * @param niveau 1 to 8
     * @param repertoire rncp, rs or hors
     * @param etat active, bientot_finie or finie
     */
    @GetMapping
    ResponseEntity<ApiPage<CertificationLine>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String niveau,
            @RequestParam(defaultValue = "") String repertoire,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "20") String taille) {
        Slice slice = ApiPage.slice(page, taille);
        CertificationFilter filter = new CertificationFilter(
                ApiAnswer.text("q", q),
                level(niveau),
                ApiAnswer.constant("repertoire", repertoire, Registre.class).orElse(null),
                ApiAnswer.constant("etat", etat, Etat.class).orElse(null));
        return ApiAnswer.of(() -> ApiPage.of(certifications.count(filter), slice, certifications.list(filter, slice)));
    }

    @GetMapping("/{numero}")
    ResponseEntity<CertificationFiche> find(@PathVariable String numero) {
        return ApiAnswer.of(() -> certifications
                .find(numero)
                .orElseThrow(
                        () -> ApiProblem.notFound("Aucun répertoire ne connaît cette certification : donnez un numéro"
                                + " comme RNCP37098 ou RS5000, ou un code Certif Info.")));
    }

    private static @Nullable Integer level(String niveau) {
        if (niveau.isBlank()) {
            return null;
        }
        if (!niveau.matches("[1-8]")) {
            throw ApiProblem.badRequest("« niveau » est un nombre de 1 à 8.");
        }
        return Integer.valueOf(niveau);
    }
}

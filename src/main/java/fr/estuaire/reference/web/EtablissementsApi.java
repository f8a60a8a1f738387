package fr.estuaire.reference.web;

import fr.estuaire.reference.EtablissementFiche;
import fr.estuaire.reference.EtablissementFilter;
import fr.estuaire.reference.EtablissementLine;
import fr.estuaire.reference.Etablissements;
import fr.estuaire.reference.Habilitation;
import fr.estuaire.reference.Qualiopi;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.web.ApiProblem;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Establishments of training bodies (QuiForme). */
@RestController
@RequestMapping("/api/etablissements")
class EtablissementsApi {
    private static final int MAX_RIGHTS = 1000;

    private final Etablissements etablissements;

    EtablissementsApi(Etablissements etablissements) {
        this.etablissements = etablissements;
    }

    /**
     * The sheet of an establishment and the certifications of its legal unit, the first thousand.
     *
     * @param habilitationsTotal how many there are
     */
    record Sheet(EtablissementFiche fiche, int habilitationsTotal, List<Habilitation> habilitations) {}

    /**
     * @param q SIRET, SIREN, declaration number, UAI, or words
     * @param lieu town, postal code or département
     * @param qualiopi actions, bilans, vae or apprentissage
     * @param ouverts {@code true} to leave closed ones out
     */
    @GetMapping
    ResponseEntity<ApiPage<EtablissementLine>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lieu,
            @RequestParam(defaultValue = "") String qualiopi,
            @RequestParam(defaultValue = "") String ouverts,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "20") String taille) {
        Slice slice = ApiPage.slice(page, taille);
        EtablissementFilter filter = new EtablissementFilter(
                ApiAnswer.text("q", q),
                ApiAnswer.text("lieu", lieu),
                "true".equals(ouverts),
                ApiAnswer.constant("qualiopi", qualiopi, Qualiopi.class).orElse(null));
        return ApiAnswer.of(() -> ApiPage.of(etablissements.count(filter), slice, etablissements.list(filter, slice)));
    }

    @GetMapping("/{siret}")
    ResponseEntity<Sheet> find(@PathVariable String siret) {
        return ApiAnswer.of(() -> etablissements
                .find(siret)
                .map(this::sheet)
                .orElseThrow(() -> ApiProblem.notFound(
                        "Aucun répertoire ne connaît cet établissement : vérifiez les 14 chiffres de son SIRET.")));
    }

    private Sheet sheet(EtablissementFiche fiche) {
        String siret = fiche.etablissement().siret();
        return new Sheet(
                fiche,
                etablissements.countHabilitations(siret),
                etablissements.listHabilitations(siret, Slice.first(MAX_RIGHTS)));
    }
}

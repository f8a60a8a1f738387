package fr.estuaire.collect.web;

import fr.estuaire.collect.imports.Import;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.collect.imports.LigneImport;
import fr.estuaire.collect.lecture.Remarque;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report of an import, for machines.
 *
 * @param statut analyse, a_decider, import, importe, refuse, annule or interrompu
 * @param etat the same in words
 * @param resultats how many formations have each result: creee, changee, inchangee, refusee, a_confirmer
 * @param formations a page of them
 */
record RapportImport(
        long id,
        String statut,
        String etat,
        String nom,
        @Nullable String format,
        @Nullable String motif,
        Instant recuLe,
        @Nullable Instant importeLe,
        Map<String, Long> resultats,
        List<Remarque> remarques,
        List<Formation> formations) {

    /** A formation of the file. */
    record Formation(
            int rang,
            int ligne,
            @Nullable String numero,
            @Nullable String intitule,
            String resultat,
            String motif,
            @Nullable String offre,
            List<Remarque> remarques) {}

    static RapportImport of(Imports imports, Import found, int page, int size) {
        long id = found.id();
        return new RapportImport(
                id,
                code(found.statut()),
                found.statut().libelle(),
                found.nomFichier(),
                found.format(),
                found.motif(),
                found.recuLe(),
                found.importeLe(),
                imports.countVerdicts(id).entrySet().stream()
                        .collect(Collectors.toMap(entry -> code(entry.getKey()), Map.Entry::getValue)),
                imports.listRemarques(id, 0),
                imports.listLines(id, null, (page - 1) * size, size).stream()
                        .map(line -> formation(imports, id, line))
                        .toList());
    }

    private static Formation formation(Imports imports, long id, LigneImport line) {
        return new Formation(
                line.rang(),
                line.ligne(),
                line.numero(),
                line.intitule(),
                code(line.verdict()),
                line.motif(),
                line.resultat() == null ? line.cible() : line.resultat(),
                line.remarques() == 0 ? List.of() : imports.listRemarques(id, line.rang()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

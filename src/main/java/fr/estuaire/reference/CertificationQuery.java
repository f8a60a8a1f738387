package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFilter.Registre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A filter put into SQL over both registers and the diplomas outside them; nothing that people type is part of the
 * statement.
 */
final class CertificationQuery {
    private final List<String> branches = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private CertificationQuery() {}

    /** @param territoire whose accepted regional titles are searched too; null for nobody’s */
    static CertificationQuery of(CertificationFilter filter, LocalDate today, @Nullable String territoire) {
        CertificationQuery query = new CertificationQuery();
        query.parameters.put("aujourdhui", today);
        query.parameters.put("bientot", today.plusMonths(CertificationLine.SOON_MONTHS));
        query.text(filter, territoire);
        query.outer(filter);
        return query;
    }

    /** {@code FROM} and {@code WHERE} over rows {@code t}. */
    String from() {
        return " FROM (" + String.join(" UNION ALL ", branches) + ") t"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void text(CertificationFilter filter, @Nullable String territoire) {
        String code = filter.texte().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (filter.texte().isEmpty()) {
            branches(filter, "0", "", "0", "");
        } else if (code.matches("(RNCP|RS)?\\d{1,6}|[A-N]\\d{4}|\\d{2}[0-9A-Z]\\d{4}[0-9A-Z]|[1-4]\\d{1,2}[A-Z]")) {
            code(filter, code);
        } else {
            words(filter, territoire);
        }
    }

    /** A code may be several things: all that bear it are found. */
    private void code(CertificationFilter filter, String code) {
        String digits = code.replaceFirst("^(RNCP|RS)", "");
        parameters.put("code", code);
        parameters.put("nsf", code.toLowerCase(Locale.ROOT));
        parameters.put("numeros", code.equals(digits) ? List.of("RNCP" + digits, "RS" + digits) : List.of(code));
        branches(
                filter,
                "c.numero IN (:numeros)",
                """
                 AND (c.numero IN (:numeros)
                  OR c.numero IN (SELECT k.certification FROM estuaire_reference.certification_code k
                    WHERE k.genre IN ('FORMACODE', 'ROME', 'NSF') AND k.code IN (:code, :nsf))
                  OR c.numero IN (SELECT COALESCE(i.rncp, i.rs) FROM estuaire_reference.diplome_certif_info i
                    WHERE i.code = :code OR i.cfd = :code)
                  OR c.numero IN (SELECT a.rncp FROM estuaire_reference.kit_apprentissage a WHERE a.cfd = :code))""",
                "d.code = :code",
                " AND (d.code = :code OR d.cfd = :code OR d.formacode = :code OR d.nsf = :nsf"
                        + " OR FIND_IN_SET(:code, REPLACE(d.romes, ' ', ',')))");
    }

    private void words(CertificationFilter filter, @Nullable String territoire) {
        String words = Words.match(filter.texte());
        if (words.isEmpty()) {
            branches(filter, "0", "", "0", "");
            return;
        }
        parameters.put("mots", words);
        String registered = "MATCH (c.intitule, c.abrege_libelle) AGAINST (:mots IN BOOLEAN MODE)";
        String outside = "MATCH (d.intitule) AGAINST (:mots IN BOOLEAN MODE)";
        String regional = territoire == null ? "" : " OR " + regional(filter.texte(), territoire);
        branches(filter, registered, " AND (" + registered + regional + ")", outside, " AND " + outside);
    }

    private String regional(String texte, String territoire) {
        parameters.put("territoire", territoire);
        List<String> words = Words.of(texte);
        IntStream.range(0, words.size()).forEach(rank -> parameters.put("mot" + rank, "%" + words.get(rank) + "%"));
        return IntStream.range(0, words.size())
                .mapToObj(rank -> "r.intitule LIKE :mot" + rank)
                .collect(Collectors.joining(
                        " AND ",
                        "c.numero IN (SELECT r.certification FROM estuaire_reference.certification_regionale r"
                                + " WHERE r.territoire = :territoire AND r.statut = 'ACCEPTEE' AND ",
                        ")"));
    }

    private void branches(
            CertificationFilter filter, String score, String condition, String outsideScore, String outsideCondition) {
        Registre registre = filter.registre();
        if (registre != Registre.HORS) {
            if (registre != null) {
                parameters.put("registre", registre.name());
            }
            branches.add("""
                    SELECT c.numero AS code, c.registre, c.intitule, c.intitule_cle AS cle, c.niveau,
                      c.active AND c.absent_depuis IS NULL AS active, c.fin_enregistrement AS fin, %s AS score
                    FROM estuaire_reference.certification c WHERE TRUE %s""".formatted(score, (registre == null ? "" : " AND c.registre = :registre") + condition));
        }
        if (registre == null || registre == Registre.HORS) {
            branches.add("""
                    SELECT d.code, 'HORS' AS registre, d.intitule, d.intitule_cle AS cle, d.niveau,
                      d.absent_depuis IS NULL AS active,
                      IF(COALESCE(d.derniere_session, 0) = 0, NULL,
                        MAKEDATE(d.derniere_session + 1, 1) - INTERVAL 1 DAY) AS fin, %s AS score
                    FROM estuaire_reference.diplome_certif_info d
                    WHERE d.rncp IS NULL AND d.rs IS NULL %s""".formatted(outsideScore, outsideCondition));
        }
    }

    private void outer(CertificationFilter filter) {
        if (filter.niveau() != null) {
            conditions.add("t.niveau = :niveau");
            parameters.put("niveau", filter.niveau());
        }
        if (filter.etat() != null) {
            conditions.add(
                    switch (filter.etat()) {
                        case ACTIVE -> "t.active AND (t.fin IS NULL OR t.fin >= :bientot)";
                        case BIENTOT_FINIE -> "t.active AND t.fin >= :aujourdhui AND t.fin < :bientot";
                        case FINIE -> "(NOT t.active OR t.fin < :aujourdhui)";
                    });
        }
    }
}

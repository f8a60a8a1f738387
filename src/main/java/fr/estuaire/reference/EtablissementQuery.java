package fr.estuaire.reference;

import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Uai;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A filter put into SQL: the SIRETs that answer, each with a name to sort by. One branch a register, each led by an index;
 * nothing that people type is part of the statement.
 */
final class EtablissementQuery {
    private static final String BODY = """
            SELECT x.siret, x.denomination_cle AS nom, %s AS score FROM estuaire_reference.organisme_formation x
            WHERE x.siret IS NOT NULL""";
    private static final String ESTABLISHMENT = """
            SELECT x.siret, o.denomination_cle AS nom, %s AS score FROM estuaire_reference.etablissement x
            LEFT JOIN estuaire_reference.organisme_formation o ON o.siren = x.siren WHERE TRUE""";
    private static final String SCHOOL = """
            SELECT x.siret, x.denomination AS nom, %s AS score FROM estuaire_reference.uai x
            WHERE x.siret IS NOT NULL""";
    private static final String OF_A_BODY =
            " AND EXISTS (SELECT 1 FROM estuaire_reference.organisme_formation b WHERE b.siren = LEFT(x.siret, 9))";

    private final List<String> branches = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private EtablissementQuery() {}

    static EtablissementQuery of(EtablissementFilter filter) {
        EtablissementQuery query = new EtablissementQuery();
        query.text(filter.texte(), query.place(filter.lieu()));
        query.outer(filter);
        return query;
    }

    /** {@code FROM} and {@code WHERE} over rows {@code t} of SIRET, name, score; a SIRET may come more than once. */
    String from() {
        return " FROM (" + String.join(" UNION ALL ", branches) + ") t"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void text(String text, String place) {
        String code = text.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        if (code.matches("\\d{14}")) {
            exact(code, " AND x.siret = :q", place);
        } else if (code.matches("\\d{9}")) {
            exact(code, " AND x.siret BETWEEN CONCAT(:q, '00000') AND CONCAT(:q, '99999')", place);
        } else if (Nda.isValid(code)) {
            parameters.put("q", code);
            parameters.put("contient", "%" + code + "%");
            branches.add(BODY.formatted("1") + " AND (x.nda = :q OR x.nda_precedents LIKE :contient)" + place);
        } else if (Uai.isValid(code)) {
            parameters.put("q", code);
            branches.add(SCHOOL.formatted("1") + " AND x.code = :q" + place);
        } else {
            words(Words.match(text), place);
        }
    }

    private void exact(String code, String condition, String place) {
        parameters.put("q", code);
        for (String branch : List.of(BODY, ESTABLISHMENT, SCHOOL)) {
            branches.add(branch.formatted("1") + condition + place);
        }
    }

    private void words(String match, String place) {
        if (match.isEmpty()) {
            everything(place);
            return;
        }
        parameters.put("mots", match);
        String body = "MATCH (%s.denomination, %<s.ville) AGAINST (:mots IN BOOLEAN MODE)";
        branches.add(BODY.formatted(body.formatted("x")) + " AND " + body.formatted("x") + place);
        // the other establishments of a body that bears the name come after the one it declared
        branches.add(ESTABLISHMENT.replace("LEFT JOIN", "JOIN").formatted(body.formatted("o") + " / 2") + " AND "
                + body.formatted("o") + place);
        branches.add(SCHOOL.formatted(body.formatted("x")) + " AND " + body.formatted("x") + OF_A_BODY + place);
    }

    /** Without a word: the establishment that each body declared, and at a place all of them. */
    private void everything(String place) {
        branches.add(BODY.formatted("0") + place);
        if (!place.isEmpty()) {
            branches.add(ESTABLISHMENT.formatted("0") + place);
            branches.add(SCHOOL.formatted("0") + OF_A_BODY + place);
        }
    }

    private String place(String place) {
        String code = place.toUpperCase(Locale.ROOT);
        if (place.isEmpty()) {
            return "";
        }
        if (code.matches("\\d{5}")) {
            parameters.put("lieu", code);
            return " AND x.code_postal = :lieu";
        }
        if (code.matches("2[AB]")) {
            parameters.put("lieu", code.equals("2A") ? "^20[01]" : "^20[26]");
            return " AND x.code_postal REGEXP :lieu";
        }
        if (code.matches("\\d{2,3}")) {
            parameters.put("lieu", code + "%");
            return " AND x.code_postal LIKE :lieu";
        }
        parameters.put("lieu", Words.townPattern(place));
        return " AND x.ville LIKE :lieu";
    }

    private void outer(EtablissementFilter filter) {
        if (filter.ouverts()) {
            conditions.add("NOT EXISTS (SELECT 1 FROM estuaire_reference.etablissement f"
                    + " WHERE f.siret = t.siret AND NOT f.ouvert)");
        }
        if (filter.qualiopi() != null) {
            conditions.add("EXISTS (SELECT 1 FROM estuaire_reference.organisme_formation q"
                    + " WHERE q.siren = LEFT(t.siret, 9) AND q.actif AND q."
                    + filter.qualiopi().column() + ")");
        }
    }
}

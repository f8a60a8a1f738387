package fr.estuaire.rollup.catalogue;

import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A filter put into SQL. Nothing that people type is part of the statement: it travels as parameters, and words are
 * stripped of what the full-text syntax would understand.
 */
final class CatalogueQuery {
    private static final int MAX_WORDS = 12;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String match = "";

    private CatalogueQuery() {}

    /** @param isNumber whether the text of the filter is the number of a formation */
    static CatalogueQuery of(CatalogueFilter filter, boolean isNumber) {
        CatalogueQuery query = new CatalogueQuery();
        query.text(filter.texte(), isNumber);
        query.add(filter.territoire(), "c.territoire = :territoire", "territoire");
        query.add(filter.formacode(), exists("k.genre = 'FORMACODE' AND k.code = :formacode"), "formacode");
        query.certification(filter.certification());
        query.session(filter);
        return query;
    }

    /** {@code FROM} and {@code WHERE}. */
    String from() {
        return "FROM formation_catalogue c" + (conditions.isEmpty() ? "" : " WHERE ")
                + String.join(" AND ", conditions);
    }

    /** What the rows of a page keep to be put in order again once their details are found. */
    String key() {
        return match.isEmpty() ? "0" : match;
    }

    String order() {
        return match.isEmpty() ? "c.intitule, c.id" : match + " DESC, c.id";
    }

    String outerOrder() {
        return match.isEmpty() ? "p.intitule, p.id" : "p.cle DESC, p.id";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void text(String text, boolean isNumber) {
        if (isNumber) {
            add(text, "c.numero = :numero", "numero");
            return;
        }
        String words = Arrays.stream(FrenchText.normalise(text).split(" "))
                .filter(word -> word.length() > 1)
                .limit(MAX_WORDS)
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            match = "MATCH (c.intitule, c.organisme, c.objectif) AGAINST (:mots IN BOOLEAN MODE)";
            add(words, match, "mots");
        }
    }

    private void certification(String text) {
        String code = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String genres = code.startsWith("RNCP") ? "('RNCP')" : code.startsWith("RS") ? "('RS')" : "('RNCP', 'RS')";
        String digits = code.replaceFirst("^(RNCP|RS)", "");
        add(digits, exists("k.genre IN " + genres + " AND k.code = :certification"), "certification");
    }

    private void session(CatalogueFilter filter) {
        List<String> session = new ArrayList<>();
        if (!filter.lieu().isEmpty()) {
            session.add(place(filter.lieu()));
        }
        if (filter.du() != null) {
            session.add("s.debut >= :du");
            parameters.put("du", filter.du());
        }
        if (filter.au() != null) {
            session.add("s.debut <= :au");
            parameters.put("au", filter.au());
        }
        if (!session.isEmpty()) {
            conditions.add("c.id IN (SELECT s.formation FROM session_catalogue s WHERE " + String.join(" AND ", session)
                    + ")");
        }
    }

    private String place(String place) {
        String code = place.toUpperCase(Locale.ROOT);
        if (code.matches("[0-9]{5}")) {
            parameters.put("lieu", code);
            return "s.code_postal = :lieu";
        }
        if (code.matches("[0-9]{2,3}|2[AB]")) {
            parameters.put("lieu", code);
            return "s.departement = :lieu";
        }
        parameters.put("lieu", FrenchText.normalise(place) + "%");
        return "s.ville_cle LIKE :lieu";
    }

    private static String exists(String condition) {
        return "c.id IN (SELECT k.formation FROM formation_code k WHERE " + condition + ")";
    }

    private void add(String value, String condition, String parameter) {
        if (!value.isEmpty()) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }
}

package fr.estuaire.rollup.catalogue;

import fr.estuaire.shared.FrenchText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A filter on a past day put into SQL. Pages are read along the index by territory and number, counts along the one by
 * the time on offer, and numbers are found by who they belong to. Nothing that people type is part of the statement.
 */
final class PastQuery {
    static final String COLUMNS =
            "SELECT v.territoire, v.numero, v.intitule, v.organisme, v.lieux, v.sessions, v.premiere," + " v.derniere ";
    private static final int MAX_WORDS = 12;
    private static final String BY_NUMBER = " FORCE INDEX (formation_version_jour)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean numbered;

    private PastQuery(LocalDateTime at) {
        parameters.put("le", at);
        conditions.add("v.valide_du <= :le");
        conditions.add("(v.valide_au IS NULL OR v.valide_au > :le)");
    }

    /** @param isNumber whether the text of the filter is the number of a formation */
    static PastQuery of(CatalogueFilter filter, LocalDateTime at, boolean isNumber) {
        PastQuery query = new PastQuery(at);
        query.text(filter.texte(), isNumber);
        if (!filter.territoire().isEmpty()) {
            query.add("v.territoire = :territoire", "territoire", filter.territoire());
        }
        if (!filter.formacode().isEmpty()) {
            query.add("v.codes LIKE :formacode", "formacode", word("FORMACODE:" + filter.formacode()));
        }
        query.certification(filter.certification());
        query.place(filter.lieu());
        if (filter.du() != null) {
            query.add("v.derniere >= :du", "du", filter.du());
        }
        if (filter.au() != null) {
            query.add("v.premiere <= :au", "au", filter.au());
        }
        return query;
    }

    String listed() {
        return from(numbered ? "" : BY_NUMBER) + " ORDER BY v.territoire, v.numero";
    }

    String counted() {
        return from("");
    }

    private String from(String index) {
        return "FROM formation_version v" + index + " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void text(String text, boolean isNumber) {
        if (isNumber) {
            numbered = true;
            add("v.formation IN (SELECT id FROM formation_identite WHERE numero = :numero)", "numero", text);
            return;
        }
        List<String> words = Arrays.stream(FrenchText.normalise(text).split(" "))
                .filter(word -> word.length() > 1)
                .limit(MAX_WORDS)
                .toList();
        for (int rank = 0; rank < words.size(); rank++) {
            String name = "mot" + rank;
            add("CONCAT_WS(' ', v.intitule, v.organisme) LIKE :" + name, name, "%" + words.get(rank) + "%");
        }
    }

    private void certification(String text) {
        String code = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String digits = code.replaceFirst("^(RNCP|RS)", "");
        if (digits.isEmpty()) {
            return;
        }
        if (!code.startsWith("RS")) {
            parameters.put("rncp", word("RNCP:" + digits));
        }
        if (!code.startsWith("RNCP")) {
            parameters.put("rs", word("RS:" + digits));
        }
        conditions.add(
                code.startsWith("RNCP")
                        ? "v.codes LIKE :rncp"
                        : code.startsWith("RS") ? "v.codes LIKE :rs" : "(v.codes LIKE :rncp OR v.codes LIKE :rs)");
    }

    private void place(String place) {
        if (place.isEmpty()) {
            return;
        }
        String code = place.toUpperCase(Locale.ROOT);
        boolean isCode = isDepartement(code) || code.matches("[0-9]{5}");
        add("v.lieux LIKE :lieu", "lieu", isCode ? word(code) : "% " + literal(FrenchText.normalise(place)) + "%");
    }

    static boolean isDepartement(String word) {
        return word.matches("[0-9]{2,3}|2[AB]");
    }

    private static String word(String text) {
        return "% " + literal(text) + " %";
    }

    private static String literal(String text) {
        return text.replaceAll("[%_\\\\]", " ");
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }
}

package fr.estuaire.rollup.doublon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter put into SQL. What a run has just changed, and not yet worked out again, is seen by its signature: a session told
 * twice is so only as long as both still say the same.
 */
final class DoublonQuery {
    /** The session left out and the one retained, both as they are at this instant. */
    static final String PAIRS = """
             FROM doublon_session d
             STRAIGHT_JOIN session_catalogue s ON s.formation = d.formation AND s.rang = d.rang AND s.signature = d.signature
             STRAIGHT_JOIN session_catalogue r ON r.formation = d.retenue_formation AND r.rang = d.retenue_rang
               AND r.signature = d.signature
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private DoublonQuery() {}

    static DoublonQuery of(DoublonFilter filter) {
        DoublonQuery query = new DoublonQuery();
        if (!filter.territoire().isEmpty()) {
            query.parameters.put("un", filter.territoire());
            query.conditions.add(
                    switch (filter.cote()) {
                        case ECARTEE -> "d.territoire = :un";
                        case RETENUE -> "d.retenue_territoire = :un";
                        case null -> "(d.territoire = :un OR d.retenue_territoire = :un)";
                    });
        }
        if (!filter.autre().isEmpty()) {
            query.parameters.put("autre", filter.autre());
            query.conditions.add("(d.territoire = :autre OR d.retenue_territoire = :autre)");
        }
        return query;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}

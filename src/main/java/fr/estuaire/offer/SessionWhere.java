package fr.estuaire.offer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter of sessions as SQL: the conditions asked for only, so that the index of the list serves. */
final class SessionWhere {
    private static final String TEXT = """
            (f.intitule LIKE :text OR f.numero LIKE :text OR s.numero LIKE :text OR EXISTS (SELECT 1 FROM action_lieu al
              JOIN lieu l ON l.numero = al.lieu WHERE al.action = s.action AND l.adresse_ville LIKE :text))""";
    private static final String DAY = """
            (s.debut = :jour OR s.fin = :jour OR EXISTS (SELECT 1 FROM recrutement r
              WHERE r.session = s.numero AND r.modalite = :reunion AND r.debut = :jour))""";

    private final StringBuilder sql = new StringBuilder(" WHERE TRUE");
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param organisme whose sessions; null for those of all bodies */
    SessionWhere(SessionFilter filter, @Nullable String organisme, LocalDate today) {
        and("f.organisme = :organisme", "organisme", organisme);
        String text = filter.text();
        and(TEXT, "text", text == null || text.isBlank() ? null : OrganismeSearch.Pattern.holding(text));
        and("f.numero = :formation", "formation", filter.formation());
        and("s.debut >= :du", "du", filter.du());
        and("s.debut <= :au", "au", filter.au());
        and("s.etat_recrutement = :etat", "etat", filter.etatRecrutement());
        and("s.annulee = :annulees", "annulees", filter.annulees());
        if (filter.jour() != null) {
            and(DAY, "jour", filter.jour());
            parameters.put("reunion", ReunionSearch.REUNION);
        }
        switch (filter.quand()) {
            case A_VENIR ->
                and("(s.fin >= :today OR (s.fin IS NULL AND (s.debut IS NULL OR s.debut >= :today)))", "today", today);
            case PASSEES -> and("COALESCE(s.fin, s.debut) < :today", "today", today);
            case TOUTES -> {}
        }
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}

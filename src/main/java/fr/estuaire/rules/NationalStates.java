package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the nation decided about each rule. Every space reads it; a new installation knows all its rules, and a rule that
 * appears later is rehearsed first.
 */
@Repository
class NationalStates {
    private static final String COLUMNS = "regle, etat, gravite, par, le, motif";
    private static final String LOCK = "'estuaire_regles'";
    private static final int LOCK_SECONDS = 30;

    private final JdbcClient jdbc;
    private final SpaceTravel travel;
    private final Clock clock;

    NationalStates(JdbcClient jdbc, SpaceTravel travel, Clock clock) {
        this.jdbc = jdbc;
        this.travel = travel;
        this.clock = clock;
    }

    /** By code of the rule; each rule of the book has a state. Who stands in no space reads as a visitor. */
    Map<String, RegleNationale> load() {
        if (TenantScope.find().isEmpty()) {
            return travel.in(Space.referenceReader(), this::load);
        }
        Map<String, RegleNationale> states = read();
        if (states.keySet().containsAll(KnownRules.codes())) {
            return states;
        }
        register(KnownRules.codes());
        return travel.in(Space.reference(), this::read);
    }

    /** Gives a state to the rules that have none: all count when none ever had one, the new ones do not yet otherwise. */
    void register(Set<String> codes) {
        travel.in(Space.reference(), () -> {
            jdbc.sql("SELECT GET_LOCK(" + LOCK + ", " + LOCK_SECONDS + ")")
                    .query(Integer.class)
                    .single();
            try {
                Set<String> known = read().keySet();
                Etat etat = known.isEmpty() ? Etat.EN_VIGUEUR : Etat.EN_REPETITION;
                String motif = known.isEmpty()
                        ? "Règle présente à l’installation."
                        : "Règle nouvelle : elle ne compte pas avant d’être mise en vigueur.";
                codes.stream()
                        .filter(code -> !known.contains(code))
                        .forEach(code ->
                                write(new RegleNationale(code, etat, null, "Estuaire", clock.instant(), motif)));
            } finally {
                jdbc.sql("SELECT RELEASE_LOCK(" + LOCK + ")")
                        .query(Integer.class)
                        .single();
            }
            return true;
        });
    }

    /** To be called in the space of the registers. */
    private void write(RegleNationale decision) {
        for (String statement : List.of(
                "INSERT INTO regle_nationale (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE etat = VALUES(etat), gravite = VALUES(gravite), par = VALUES(par),"
                        + " le = VALUES(le), motif = VALUES(motif)",
                "INSERT INTO regle_nationale_journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")) {
            Severity gravite = decision.gravite();
            jdbc.sql(statement)
                    .params(decision.regle(), decision.etat().name())
                    .param(gravite == null ? null : gravite.name())
                    .params(decision.par(), UtcTime.toColumn(decision.le()), decision.motif())
                    .update();
        }
    }

    void decide(RegleNationale decision) {
        travel.in(Space.reference(), () -> {
            write(decision);
            return true;
        });
    }

    /** All that the nation decided about a rule, the latest first. */
    List<RegleNationale> listHistory(String regle) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM estuaire_reference.regle_nationale_journal WHERE regle = ?"
                        + " ORDER BY id DESC LIMIT 100")
                .param(regle)
                .query(NationalStates::row)
                .list();
    }

    private Map<String, RegleNationale> read() {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM estuaire_reference.regle_nationale")
                .query(NationalStates::row)
                .list()
                .stream()
                .collect(Collectors.toMap(RegleNationale::regle, state -> state, (a, b) -> a, LinkedHashMap::new));
    }

    private static RegleNationale row(ResultSet row, int number) throws SQLException {
        @Nullable String gravite = row.getString("gravite");
        return new RegleNationale(
                row.getString("regle"),
                Etat.valueOf(row.getString("etat")),
                gravite == null ? null : Severity.valueOf(gravite),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                row.getString("motif"));
    }
}

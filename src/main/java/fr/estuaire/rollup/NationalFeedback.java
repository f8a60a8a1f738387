package fr.estuaire.rollup;

import fr.estuaire.quality.NationalReading.NationalFinding;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the nation says of the records of the territory in which the person works, for the territory to mend them. */
@Service
public class NationalFeedback {
    private static final String REGION = "hasAnyRole('COLLECTE', 'ADMINISTRATION')";
    private static final String SET_ASIDE = """
             FROM isolement i JOIN execution_territoire t ON t.id = i.execution_territoire
             JOIN execution e ON e.id = t.execution
             WHERE i.territoire = :territoire AND (:mots = '' OR i.numero = :texte OR i.intitule LIKE :mots)
            """;
    private static final String PUBLISHED = """
             FROM formation_catalogue c
             JOIN formation_fragment f ON f.formation = c.id AND f.version = c.version AND f.constats IS NOT NULL
             WHERE c.territoire = :territoire AND (:mots = '' OR c.numero = :texte OR c.intitule LIKE :mots)
            """;

    private static final String CORRECTED = PUBLISHED.replace("f.constats IS", "f.corrections IS");

    private final JdbcClient jdbc;

    NationalFeedback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which records. */
    public enum Which {
        ISOLEES("Isolées"),
        PUBLIEES("Publiées"),
        CORRIGEES("Corrigées par la nation");

        private final String libelle;

        Which(String libelle) {
            this.libelle = libelle;
        }

        /** The words shown. */
        public String libelle() {
            return libelle;
        }
    }

    /**
     * A record of which there is something to say.
     *
     * @param numero null when it has none
     * @param raisons why it is set aside, one sentence each; empty for what is published
     * @param corrections what the catalogue says otherwise, one sentence each
     * @param le when the run began that read it so
     */
    public record Fiche(
            @Nullable String numero,
            String intitule,
            List<String> raisons,
            List<NationalFinding> constats,
            List<String> corrections,
            Instant le) {}

    /** A feed of the territory that waits for a decision of the nation. */
    public record Retenue(Instant le, String motif) {}

    @PreAuthorize(REGION)
    public Optional<Retenue> findHeld() {
        String territoire = TenantScope.getTerritory();
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                        SELECT e.debut, COALESCE(t.motif, '') AS motif FROM execution_territoire t
                        JOIN execution e ON e.id = t.execution
                        WHERE t.territoire = ? AND t.statut = 'RETENUE' AND t.decision IS NULL ORDER BY t.id DESC LIMIT 1""")
                        .param(territoire)
                        .query((row, n) -> new Retenue(
                                UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)),
                                row.getString("motif")))
                        .optional());
    }

    @PreAuthorize(REGION)
    public long count(Which which, String texte) {
        Map<String, Object> parameters = parameters(texte);
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*)" + from(which))
                        .params(parameters)
                        .query(Long.class)
                        .single());
    }

    /** By number; the slice's own order is not used. */
    @PreAuthorize(REGION)
    public List<Fiche> list(Which which, String texte, Slice slice) {
        Map<String, Object> parameters = parameters(texte);
        String sql = which == Which.ISOLEES
                ? "SELECT i.numero, i.intitule, i.raisons, i.constats, NULL AS corrections, e.debut AS le" + SET_ASIDE
                        + " ORDER BY i.numero, i.id"
                : "SELECT c.numero, c.intitule, NULL AS raisons, f.constats, f.corrections, c.entree_le AS le"
                        + from(which) + " ORDER BY c.numero";
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql(sql + " LIMIT :limite OFFSET :debut")
                        .params(parameters)
                        .param("limite", slice.limit())
                        .param("debut", slice.offset())
                        .query(NationalFeedback::fiche)
                        .list());
    }

    private static String from(Which which) {
        return switch (which) {
            case ISOLEES -> SET_ASIDE;
            case PUBLIEES -> PUBLISHED;
            case CORRIGEES -> CORRECTED;
        };
    }

    private static Map<String, Object> parameters(String texte) {
        String words = FrenchText.normalise(texte);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("territoire", TenantScope.getTerritory());
        parameters.put("texte", texte.strip());
        parameters.put("mots", words.isEmpty() ? "" : "%" + words.replace(' ', '%') + "%");
        return parameters;
    }

    private static Fiche fiche(ResultSet row, int number) throws SQLException {
        return new Fiche(
                row.getString("numero"),
                row.getString("intitule"),
                CatalogueReadings.reasons(row.getString("raisons")),
                CatalogueReadings.findings(row.getBytes("constats")),
                Corrections.phrases(row.getBytes("corrections")),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)));
    }
}

package fr.estuaire.reference;

import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.References.CfdFacts;
import fr.estuaire.reference.References.DiplomeFacts;
import fr.estuaire.reference.References.EtablissementFacts;
import fr.estuaire.reference.References.OrganismeFacts;
import fr.estuaire.reference.References.UaiFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the registers into memory, row by row, as they count: after the buffer. */
@Component
class SnapshotLoader {
    private static final int FETCH = 5_000;

    /** The registers as one moment knew them: a transaction sees no import that ends while it reads. */
    record Loaded(long version, References references) {}

    private static final String EDITION = """
            SELECT CONCAT(
              (SELECT COALESCE(SUM(id), 0) FROM estuaire_reference.import_registre
               WHERE statut = 'APPLIQUE' AND (nouvelles > 0 OR modifiees > 0 OR disparues > 0)), '/',
              (SELECT COALESCE(MAX(id), 0) FROM estuaire_reference.droit_journal WHERE evenement = 'RETIRE'))""";

    private final JdbcClient jdbc;

    SnapshotLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Grows each time an import ends: as long as it is the same, so are the registers. The number of the last import would
     * not do, since a short import of one register may begin after a long one of another and end before it.
     */
    long version() {
        return jdbc.sql("SELECT COALESCE(SUM(id), 0) FROM estuaire_reference.import_registre WHERE fin IS NOT NULL")
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    Loaded load(Communes communes) {
        long version = version();
        ReferenceTables.Builder tables = new ReferenceTables.Builder().communes(communes);
        certifications(tables);
        habilitations(tables);
        diplomes(tables);
        nomenclatures(tables);
        cfds(tables);
        organismes(tables);
        etablissements(tables);
        uais(tables);
        return new Loaded(version, tables.edition(edition()).build());
    }

    /** Unlike the version, stays the same when an import found nothing new and no right was taken away. */
    private String edition() {
        return jdbc.sql(EDITION).query(String.class).single();
    }

    private void certifications(ReferenceTables.Builder tables) {
        Map<String, Map<String, Set<String>>> codes = new HashMap<>();
        read(
                "SELECT certification, genre, code FROM estuaire_reference.certification_code",
                row -> codes.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), key -> new HashSet<>())
                        .add(row.getString(3).intern()));
        Map<String, String> newer = newer();
        Set<String> withPartners = new HashSet<>();
        read(
                "SELECT DISTINCT certification FROM estuaire_reference.habilitation WHERE nature <> 'EVALUER'",
                row -> withPartners.add(row.getString(1)));
        read("SELECT * FROM estuaire_reference.certification", row -> {
            String numero = row.getString("numero");
            Map<String, Set<String>> known = codes.getOrDefault(numero, Map.of());
            tables.add(new CertificationFacts(
                    numero,
                    row.getString("intitule"),
                    row.getInt("niveau"),
                    row.getBoolean("active"),
                    row.getObject("effet_le", LocalDate.class),
                    row.getObject("fin_enregistrement", LocalDate.class),
                    row.getObject("limite_delivrance", LocalDate.class),
                    newest(numero, newer),
                    withPartners.contains(numero),
                    "Enregistrement de droit".equalsIgnoreCase(row.getString("type_enregistrement")),
                    known.getOrDefault("FORMACODE", Set.of()),
                    known.getOrDefault("ROME", Set.of()),
                    known.getOrDefault("NSF", Set.of())));
        });
    }

    private Map<String, String> newer() {
        Map<String, String> newer = new HashMap<>();
        read(
                "SELECT ancienne, MAX(nouvelle) FROM estuaire_reference.certification_lien GROUP BY ancienne",
                row -> newer.put(row.getString(1), row.getString(2)));
        return newer;
    }

    /** Real data hold circles as well: the chain then ends where it closes. */
    private static @Nullable String newest(String numero, Map<String, String> newer) {
        Set<String> chain = new HashSet<>(Set.of(numero));
        @Nullable String last = null;
        @Nullable String next = newer.get(numero);
        while (next != null && chain.add(next)) {
            last = next;
            next = newer.get(next);
        }
        return last;
    }

    private void habilitations(ReferenceTables.Builder tables) {
        read("""
                SELECT certification, LEFT(siret, 9) FROM estuaire_reference.habilitation
                WHERE active AND nature <> 'EVALUER'""", row -> tables.habilitation(row.getString(1), row.getString(2)));
        read("""
                SELECT certification, LEFT(siret, 9) FROM estuaire_reference.certification_certificateur
                WHERE siret IS NOT NULL""", row -> tables.habilitation(row.getString(1), row.getString(2)));
    }

    private void diplomes(ReferenceTables.Builder tables) {
        read(
                """
                SELECT code, intitule, COALESCE(rncp, rs) AS numero, cfd, niveau, derniere_session
                FROM estuaire_reference.diplome_certif_info""",
                row -> tables.add(new DiplomeFacts(
                        row.getString("code"),
                        row.getString("intitule"),
                        row.getString("numero"),
                        row.getString("cfd"),
                        row.getInt("niveau"),
                        row.getInt("derniere_session"))));
    }

    private void nomenclatures(ReferenceTables.Builder tables) {
        read(
                "SELECT version, code FROM estuaire_reference.formacode_terme",
                row -> tables.formacode(row.getString(1), row.getString(2)));
        read("SELECT code FROM estuaire_reference.rome_fiche", row -> tables.rome(row.getString(1)));
    }

    private void cfds(ReferenceTables.Builder tables) {
        Map<String, Set<String>> rncp = new HashMap<>();
        read(
                "SELECT cfd, rncp FROM estuaire_reference.kit_apprentissage WHERE absent_depuis IS NULL",
                row -> rncp.computeIfAbsent(row.getString(1), key -> new HashSet<>())
                        .add(row.getString(2)));
        read(
                "SELECT cfd, libelle, fermeture FROM estuaire_reference.diplome_bcn",
                row -> tables.add(new CfdFacts(
                        row.getString("cfd"),
                        row.getString("libelle"),
                        row.getObject("fermeture", LocalDate.class),
                        rncp.getOrDefault(row.getString("cfd"), Set.of()))));
    }

    private void organismes(ReferenceTables.Builder tables) {
        read("""
                SELECT nda, siren, denomination, actif, qualiopi_actions, qualiopi_bilans, qualiopi_vae,
                  qualiopi_apprentissage FROM estuaire_reference.organisme_formation""", row -> tables.add(organisme(row)));
    }

    private static OrganismeFacts organisme(ResultSet row) throws SQLException {
        return new OrganismeFacts(
                row.getString("nda"),
                row.getString("siren"),
                row.getString("denomination"),
                row.getBoolean("actif"),
                row.getBoolean("qualiopi_actions"),
                row.getBoolean("qualiopi_bilans"),
                row.getBoolean("qualiopi_vae"),
                row.getBoolean("qualiopi_apprentissage"));
    }

    private void etablissements(ReferenceTables.Builder tables) {
        read(
                "SELECT siret, ouvert, code_commune FROM estuaire_reference.etablissement ORDER BY siret",
                row -> tables.add(
                        new EtablissementFacts(row.getString(1), row.getBoolean(2), shared(row.getString(3)))));
    }

    private void uais(ReferenceTables.Builder tables) {
        read(
                "SELECT code, siret, ouvert, code_commune FROM estuaire_reference.uai",
                row -> tables.add(
                        new UaiFacts(row.getString(1), row.getString(2), row.getBoolean(3), shared(row.getString(4)))));
    }

    /** Some ten thousand codes for half a million rows. */
    private static @Nullable String shared(@Nullable String code) {
        return code == null ? null : code.intern();
    }

    private void read(String sql, RowCallbackHandler row) {
        jdbc.sql(sql).withFetchSize(FETCH).query(row);
    }
}

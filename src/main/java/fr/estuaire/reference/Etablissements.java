package fr.estuaire.reference;

import fr.estuaire.shared.Siret;
import fr.estuaire.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Looks establishments of training bodies up in the registers (QuiForme). Open to everybody, signed in or not: it says
 * nothing that the registers do not publish.
 */
@Service
@PreAuthorize("permitAll()")
public class Etablissements {
    private static final int MAX_NEIGHBOURS = 100;
    private static final int MAX_PLACES = 100;

    private final JdbcClient jdbc;
    private final EtablissementRows rows;
    private final ObjectProvider<TrainingPlaces> places;

    Etablissements(JdbcClient jdbc, ObjectProvider<TrainingPlaces> places) {
        this.jdbc = jdbc;
        this.rows = new EtablissementRows(jdbc);
        this.places = places;
    }

    /** How many establishments answer to the filter. */
    public int count(EtablissementFilter filter) {
        EtablissementQuery query = EtablissementQuery.of(filter);
        return RegisterReading.read(() -> jdbc.sql("SELECT COUNT(DISTINCT t.siret)" + query.from())
                .params(query.parameters())
                .query(Integer.class)
                .single());
    }

    /** The best answers first when there are words, by name otherwise; the slice’s own order is not used. */
    public List<EtablissementLine> list(EtablissementFilter filter, Slice slice) {
        EtablissementQuery query = EtablissementQuery.of(filter);
        return RegisterReading.read(
                () -> rows.lines(jdbc.sql("SELECT t.siret, MIN(t.nom) AS nom, MAX(t.score) AS score" + query.from()
                                + " GROUP BY t.siret ORDER BY score DESC, nom, t.siret LIMIT :limite OFFSET :debut")
                        .params(query.parameters())
                        .param("limite", slice.limit())
                        .param("debut", slice.offset())
                        .query((row, n) -> row.getString("siret"))
                        .list()));
    }

    /** The sheet of an establishment, if a register knows it; blanks in the number do not count. */
    public Optional<EtablissementFiche> find(String siret) {
        String clean = siret.replaceAll("\\s", "");
        return Siret.isValid(clean) || clean.matches("\\d{14}")
                ? RegisterReading.read(
                        () -> rows.lines(List.of(clean)).stream().findFirst().map(this::fiche))
                : Optional.empty();
    }

    /** How many certifications the legal unit may prepare to or assess for, or could once. */
    public int countHabilitations(String siret) {
        return RegisterReading.read(() -> HabilitationQuery.ofBody(siret).count(jdbc));
    }

    /** The certifications of the legal unit, those in force first. */
    public List<Habilitation> listHabilitations(String siret, Slice slice) {
        return RegisterReading.read(() -> HabilitationQuery.ofBody(siret).list(jdbc, slice));
    }

    private EtablissementFiche fiche(EtablissementLine line) {
        List<String> all = jdbc.sql("""
                        SELECT siret, MAX(siege) AS siege FROM (
                          SELECT siret, siege FROM estuaire_reference.etablissement WHERE siren = :siren
                          UNION ALL
                          SELECT siret, 0 FROM estuaire_reference.organisme_formation
                          WHERE siren = :siren AND siret IS NOT NULL) t
                        GROUP BY siret ORDER BY siege DESC, siret""")
                .param("siren", line.siren())
                .query((row, n) -> row.getString("siret"))
                .list();
        return new EtablissementFiche(
                line,
                rows.declarations(line.siren()),
                rows.lines(all.subList(0, Math.min(MAX_NEIGHBOURS, all.size()))),
                all.size(),
                rows.ecoles(line.siret()),
                losses(line),
                places.stream()
                        .flatMap(source -> source.list(line.siret(), MAX_PLACES).stream())
                        .toList());
    }

    private List<PerteAnnoncee> losses(EtablissementLine line) {
        List<String> keys = new ArrayList<>(line.ndas());
        keys.add(line.siret());
        return jdbc.sql("""
                        SELECT * FROM estuaire_reference.droit_en_attente
                        WHERE cle IN (:cles) OR (genre = 'HABILITATION' AND cle LIKE :siren)
                        ORDER BY premier_jour, genre, cle""")
                .param("cles", keys)
                .param("siren", "% " + line.siren() + "%")
                .query(DroitsEnAttente::loss)
                .list();
    }
}

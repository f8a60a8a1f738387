package fr.estuaire.rollup;

import fr.estuaire.rollup.FormationFacts.CodeFacts;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.Point;
import fr.estuaire.rollup.FormationFacts.SessionFacts;
import fr.estuaire.rollup.FormationFacts.TrainingFacts;
import fr.estuaire.rollup.Lot.Isolated;
import fr.estuaire.rollup.Lot.Opened;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.rollup.catalogue.SearchCodes;
import fr.estuaire.shared.UtcTime;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of versions that open, table by table, inserted in bulk. */
@Repository
class CatalogueRows {
    private static final int TEXT = 400;
    private static final Table IDENTITE = new Table(
            "formation_identite (id, identifiant, territoire, numero, generation, version, sha256, brut)",
            Types.BIGINT,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARBINARY);
    private static final Table VERSION = new Table(
            "formation_version (formation, version, territoire, numero, sha256, intitule, organisme, siret, codes, lieux,"
                    + " sessions, premiere, derniere, valide_du, entree)",
            Types.BIGINT,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.DATE,
            Types.DATE,
            Types.TIMESTAMP,
            Types.BIGINT);
    private static final Table FRAGMENT = new Table(
            "formation_fragment (formation, version, octets, constats, corrections)",
            Types.BIGINT,
            Types.INTEGER,
            Types.VARBINARY,
            Types.VARBINARY,
            Types.VARBINARY);
    private static final Table CATALOGUE = new Table(
            "formation_catalogue (id, territoire, numero, version, intitule, organisme, siret, objectif, certifiante,"
                    + " datemaj, entree_le)",
            Types.BIGINT,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.BOOLEAN,
            Types.VARCHAR,
            Types.TIMESTAMP);
    private static final Table SESSION = new Table(
            "session_catalogue (formation, rang, territoire_cle, action, numero, debut, fin, recrutement, traits, lieu_rang,"
                    + " ville, ville_cle, code_postal, code_commune, departement, region, latitude, longitude, maille,"
                    + " signature)",
            Types.BIGINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.DATE,
            Types.DATE,
            Types.VARCHAR,
            Types.INTEGER,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.FLOAT,
            Types.FLOAT,
            Types.INTEGER,
            Types.BIGINT);
    private static final Table CODE =
            new Table("formation_code (formation, genre, code)", Types.BIGINT, Types.VARCHAR, Types.VARCHAR);
    private static final Table LIEU = new Table(
            "lieu_catalogue (formation, rang, siret, formateur, nom, adresse, code_postal, ville, ville_cle, sessions,"
                    + " premiere, derniere)",
            Types.BIGINT,
            Types.INTEGER,
            Types.VARCHAR,
            Types.BOOLEAN,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.DATE,
            Types.DATE);
    private static final Table ISOLEMENT = new Table(
            "isolement (territoire, numero, intitule, ligne, raisons, execution_territoire, brut, constats)",
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.VARCHAR,
            Types.BIGINT,
            Types.VARBINARY,
            Types.VARBINARY);

    private final JdbcTemplate batches;

    CatalogueRows(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** A table with the columns that are written, and their types. */
    private static final class Table {
        private final String insert;
        private final int[] types;

        private Table(String columns, int... types) {
            this.insert = "INSERT INTO " + columns + " VALUES (?" + ", ?".repeat(types.length - 1) + ")";
            this.types = types;
        }
    }

    void insert(Passage passage, List<Opened> opened) {
        insert(IDENTITE, opened.stream().filter(Opened::isNew).map(one -> identite(passage, one)));
        insert(VERSION, opened.stream().map(one -> version(passage, one)));
        insert(FRAGMENT, opened.stream().map(CatalogueRows::fragment));
        insert(CATALOGUE, opened.stream().map(one -> catalogue(passage, one)));
        insert(SESSION, opened.stream().flatMap(one -> sessions(passage, one)));
        insert(CODE, opened.stream().flatMap(CatalogueRows::codes));
        insert(LIEU, opened.stream().flatMap(CatalogueRows::lieux));
    }

    void isolate(Passage passage, List<Isolated> isolated) {
        insert(
                ISOLEMENT,
                isolated.stream()
                        .map(one -> row(
                                passage.territoire(),
                                one.numero(),
                                one.intitule(),
                                one.line(),
                                one.reasons(),
                                passage.id(),
                                one.brut(),
                                one.constats())));
    }

    private void insert(Table table, Stream<@Nullable Object[]> rows) {
        List<@Nullable Object[]> list = rows.toList();
        if (!list.isEmpty()) {
            batches.batchUpdate(table.insert, list, table.types);
        }
    }

    private static @Nullable Object[] identite(Passage passage, Opened one) {
        return row(
                one.id(),
                Identifiant.ofFormation(passage.territoire(), one.numero(), one.generation()),
                passage.territoire(),
                one.numero(),
                one.generation(),
                one.version(),
                one.fragment().sha256(),
                one.brut());
    }

    private static @Nullable Object[] version(Passage passage, Opened one) {
        FormationFacts facts = one.facts();
        return row(
                one.id(),
                one.version(),
                passage.territoire(),
                one.numero(),
                one.fragment().sha256(),
                facts.intitule(),
                facts.organisme(),
                facts.siret(),
                join(facts.codes().stream().map(code -> code.genre() + ":" + code.code())),
                join(places(facts).stream()),
                facts.countSessions(),
                facts.sessions().stream()
                        .map(SessionFacts::debut)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                facts.sessions().stream()
                        .map(SessionFacts::fin)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                UtcTime.toColumn(passage.at()),
                passage.id());
    }

    private static Set<String> places(FormationFacts facts) {
        List<PlaceFacts> lieux =
                facts.sessions().stream().map(SessionFacts::lieu).distinct().toList();
        Set<String> words = new LinkedHashSet<>();
        List<Function<PlaceFacts, @Nullable String>> parts =
                List.of(PlaceFacts::departement, PlaceFacts::codePostal, PlaceFacts::villeCle);
        parts.forEach(part -> lieux.stream().map(part).filter(Objects::nonNull).forEach(words::add));
        return words;
    }

    /** Between blanks, so that a word is found whole; what does not fit is left out whole. */
    private static String join(Stream<String> words) {
        StringBuilder text = new StringBuilder(" ");
        words.forEach(word -> {
            if (text.length() + word.length() < TEXT) {
                text.append(word).append(' ');
            }
        });
        return text.length() == 1 ? "" : text.toString();
    }

    private static @Nullable Object[] fragment(Opened one) {
        return row(
                one.id(),
                one.version(),
                FragmentBytes.compress(one.fragment().bytes()),
                Constats.pack(one.findings()),
                one.corrections());
    }

    private static @Nullable Object[] catalogue(Passage passage, Opened one) {
        FormationFacts facts = one.facts();
        return row(
                one.id(),
                passage.territoire(),
                one.numero(),
                one.version(),
                facts.intitule(),
                facts.organisme(),
                facts.siret(),
                facts.objectif(),
                facts.certifiante(),
                facts.datemaj(),
                UtcTime.toColumn(passage.at()));
    }

    private static Stream<@Nullable Object[]> sessions(Passage passage, Opened one) {
        List<SessionFacts> sessions = one.facts().sessions();
        long territoire = SearchCodes.key(passage.territoire());
        Signature signature = Signature.of(one.facts());
        return IntStream.range(0, Math.min(sessions.size(), Short.MAX_VALUE)).mapToObj(rang -> {
            SessionFacts session = sessions.get(rang);
            return session(one.id(), rang, territoire, session, signature.of(session));
        });
    }

    private static @Nullable Object[] session(
            long formation, int rang, long territoire, SessionFacts session, @Nullable Long signature) {
        PlaceFacts lieu = session.lieu();
        @Nullable Point point = lieu.point();
        return row(
                formation,
                rang,
                territoire,
                session.action(),
                session.numero(),
                session.debut(),
                session.fin(),
                session.recrutement(),
                session.traits(),
                session.lieuRang(),
                lieu.ville(),
                lieu.villeCle(),
                lieu.codePostal(),
                lieu.codeCommune(),
                lieu.departement(),
                lieu.region(),
                point == null ? null : (float) point.latitude(),
                point == null ? null : (float) point.longitude(),
                point == null ? null : point.maille(),
                signature);
    }

    private static Stream<@Nullable Object[]> codes(Opened one) {
        return one.facts().codes().stream().map(code -> code(one.id(), code));
    }

    private static @Nullable Object[] code(long formation, CodeFacts code) {
        return row(formation, code.genre(), code.code());
    }

    private static Stream<@Nullable Object[]> lieux(Opened one) {
        List<TrainingFacts> lieux = new ArrayList<>(one.facts().lieux());
        return IntStream.range(0, Math.min(lieux.size(), Short.MAX_VALUE))
                .mapToObj(rang -> lieu(one.id(), rang, lieux.get(rang)));
    }

    private static @Nullable Object[] lieu(long formation, int rang, TrainingFacts facts) {
        PlaceFacts lieu = facts.lieu();
        return row(
                formation,
                rang,
                facts.siret(),
                facts.formateur(),
                facts.nom(),
                facts.adresse(),
                lieu.codePostal(),
                lieu.ville(),
                lieu.villeCle(),
                facts.sessions(),
                facts.premiere(),
                facts.derniere());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}

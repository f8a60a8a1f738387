package fr.estuaire.rollup;

import static java.sql.Types.BIGINT;
import static java.sql.Types.BOOLEAN;
import static java.sql.Types.DATE;
import static java.sql.Types.FLOAT;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP;
import static java.sql.Types.VARBINARY;
import static java.sql.Types.VARCHAR;

import fr.estuaire.rollup.FormationFacts.CodeFacts;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.Point;
import fr.estuaire.rollup.FormationFacts.SessionFacts;
import fr.estuaire.rollup.FormationFacts.TrainingFacts;
import fr.estuaire.rollup.Lot.Isolated;
import fr.estuaire.rollup.Lot.Opened;
import fr.estuaire.rollup.RowTable.Column;
import fr.estuaire.rollup.catalogue.FragmentPress;
import fr.estuaire.rollup.catalogue.SearchCodes;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.shared.UtcTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

    private static final RowTable<Entry> IDENTITE = new RowTable<>(
            "formation_identite",
            new Column<>("id", BIGINT, Entry::id),
            new Column<>("identifiant", VARCHAR, Entry::identifiant),
            new Column<>("territoire", VARCHAR, Entry::territoire),
            new Column<>("numero", VARCHAR, Entry::numero),
            new Column<>("generation", INTEGER, row -> row.one().generation()),
            new Column<>("version", INTEGER, Entry::version),
            new Column<>("sha256", VARCHAR, Entry::sha256),
            new Column<>("brut", VARBINARY, row -> row.one().brut()));
    private static final RowTable<Entry> VERSION = new RowTable<>(
            "formation_version",
            new Column<>("formation", BIGINT, Entry::id),
            new Column<>("version", INTEGER, Entry::version),
            new Column<>("territoire", VARCHAR, Entry::territoire),
            new Column<>("numero", VARCHAR, Entry::numero),
            new Column<>("sha256", VARCHAR, Entry::sha256),
            new Column<>("intitule", VARCHAR, row -> row.facts().intitule()),
            new Column<>("organisme", VARCHAR, row -> row.facts().organisme()),
            new Column<>("siret", VARCHAR, row -> row.facts().siret()),
            new Column<>("codes", VARCHAR, row -> codes(row.facts())),
            new Column<>("lieux", VARCHAR, row -> lieux(row.facts())),
            new Column<>("sessions", INTEGER, row -> row.facts().countSessions()),
            new Column<>("premiere", DATE, row -> row.facts().findPremiere().orElse(null)),
            new Column<>("derniere", DATE, row -> row.facts().findDerniere().orElse(null)),
            new Column<>("valide_du", TIMESTAMP, Entry::at),
            new Column<>("entree", BIGINT, row -> row.passage().id()));
    private static final RowTable<Octets> FRAGMENT = new RowTable<>(
            "formation_fragment",
            new Column<>("formation", BIGINT, row -> row.one().id()),
            new Column<>("version", INTEGER, row -> row.one().version()),
            new Column<>("octets", VARBINARY, Octets::fragment),
            new Column<>("constats", VARBINARY, Octets::constats),
            new Column<>("corrections", VARBINARY, Octets::corrections));
    private static final RowTable<Entry> CATALOGUE = new RowTable<>(
            "formation_catalogue",
            new Column<>("id", BIGINT, Entry::id),
            new Column<>("territoire", VARCHAR, Entry::territoire),
            new Column<>("numero", VARCHAR, Entry::numero),
            new Column<>("version", INTEGER, Entry::version),
            new Column<>("intitule", VARCHAR, row -> row.facts().intitule()),
            new Column<>("organisme", VARCHAR, row -> row.facts().organisme()),
            new Column<>("siret", VARCHAR, row -> row.facts().siret()),
            new Column<>("objectif", VARCHAR, row -> row.facts().objectif()),
            new Column<>("certifiante", BOOLEAN, row -> row.facts().certifiante()),
            new Column<>("datemaj", VARCHAR, row -> row.facts().datemaj()),
            new Column<>("entree_le", TIMESTAMP, Entry::at),
            new Column<>("sessions", INTEGER, row -> row.facts().countSessions()),
            new Column<>("premiere", DATE, row -> row.facts().findPremiere().orElse(null)),
            new Column<>("codes", INTEGER, row -> row.facts().traitsDesCodes()));
    private static final RowTable<Session> SESSION = new RowTable<>(
            "session_catalogue",
            new Column<>("formation", BIGINT, Session::formation),
            new Column<>("rang", INTEGER, Session::rang),
            new Column<>("territoire_cle", BIGINT, Session::territoire),
            new Column<>("action", VARCHAR, row -> row.facts().action()),
            new Column<>("numero", VARCHAR, row -> row.facts().numero()),
            new Column<>("debut", DATE, row -> row.facts().debut()),
            new Column<>("fin", DATE, row -> row.facts().fin()),
            new Column<>("recrutement", VARCHAR, row -> row.facts().recrutement()),
            new Column<>("traits", INTEGER, row -> row.facts().traits()),
            new Column<>("lieu_rang", INTEGER, row -> row.facts().lieuRang()),
            new Column<>("ville", VARCHAR, row -> row.lieu().ville()),
            new Column<>("ville_cle", VARCHAR, row -> row.lieu().villeCle()),
            new Column<>("code_postal", VARCHAR, row -> row.lieu().codePostal()),
            new Column<>("code_commune", VARCHAR, row -> row.lieu().codeCommune()),
            new Column<>("departement", VARCHAR, row -> row.lieu().departement()),
            new Column<>("region", VARCHAR, row -> row.lieu().region()),
            new Column<>("latitude", FLOAT, row -> row.ofPoint(point -> (float) point.latitude())),
            new Column<>("longitude", FLOAT, row -> row.ofPoint(point -> (float) point.longitude())),
            new Column<>("maille", INTEGER, row -> row.ofPoint(Point::maille)),
            new Column<>("signature", BIGINT, Session::signature));
    private static final RowTable<Code> CODE = new RowTable<>(
            "formation_code",
            new Column<>("formation", BIGINT, Code::formation),
            new Column<>("genre", VARCHAR, row -> row.facts().genre()),
            new Column<>("code", VARCHAR, row -> row.facts().code()));
    private static final RowTable<Lieu> LIEU = new RowTable<>(
            "lieu_catalogue",
            new Column<>("formation", BIGINT, Lieu::formation),
            new Column<>("rang", INTEGER, Lieu::rang),
            new Column<>("siret", VARCHAR, row -> row.facts().siret()),
            new Column<>("formateur", BOOLEAN, row -> row.facts().formateur()),
            new Column<>("nom", VARCHAR, row -> row.facts().nom()),
            new Column<>("adresse", VARCHAR, row -> row.facts().adresse()),
            new Column<>("code_postal", VARCHAR, row -> row.facts().lieu().codePostal()),
            new Column<>("ville", VARCHAR, row -> row.facts().lieu().ville()),
            new Column<>("ville_cle", VARCHAR, row -> row.facts().lieu().villeCle()),
            new Column<>("sessions", INTEGER, row -> row.facts().sessions()),
            new Column<>("premiere", DATE, row -> row.facts().premiere()),
            new Column<>("derniere", DATE, row -> row.facts().derniere()));
    private static final RowTable<Fault> ISOLEMENT = new RowTable<>(
            "isolement",
            new Column<>("territoire", VARCHAR, row -> row.passage().territoire()),
            new Column<>("numero", VARCHAR, row -> row.one().numero()),
            new Column<>("intitule", VARCHAR, row -> row.one().intitule()),
            new Column<>("ligne", INTEGER, row -> row.one().line()),
            new Column<>("raisons", VARCHAR, row -> row.one().reasons()),
            new Column<>("execution_territoire", BIGINT, row -> row.passage().id()),
            new Column<>("brut", VARBINARY, row -> row.one().brut()),
            new Column<>("constats", VARBINARY, row -> row.one().constats()));

    private final JdbcTemplate batches;

    CatalogueRows(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** A version that enters. */
    private record Entry(Passage passage, Opened one) {
        long id() {
            return one.id();
        }

        String identifiant() {
            return Identifiant.ofFormation(passage.territoire(), one.numero(), one.generation());
        }

        String territoire() {
            return passage.territoire();
        }

        String numero() {
            return one.numero();
        }

        int version() {
            return one.version();
        }

        String sha256() {
            return one.sha256();
        }

        FormationFacts facts() {
            return one.facts();
        }

        LocalDateTime at() {
            return UtcTime.toColumn(passage.at());
        }
    }

    /** A version with what compresses its texts. */
    private record Octets(Opened one, FragmentPress press) {
        byte[] fragment() {
            return press.compress(one.octets());
        }

        byte @Nullable [] constats() {
            return Constats.pack(one.findings(), press);
        }

        byte @Nullable [] corrections() {
            return Corrections.pack(one.corrections(), press);
        }
    }

    private record Session(
            long formation,
            int rang,
            long territoire,
            SessionFacts facts,
            @Nullable Long signature) {
        PlaceFacts lieu() {
            return facts.lieu();
        }

        <T> @Nullable T ofPoint(Function<Point, T> value) {
            @Nullable Point point = lieu().point();
            return point == null ? null : value.apply(point);
        }
    }

    private record Code(long formation, CodeFacts facts) {}

    private record Lieu(long formation, int rang, TrainingFacts facts) {}

    private record Fault(Passage passage, Isolated one) {}

    void insert(Passage passage, List<Opened> opened) {
        List<Entry> entries =
                opened.stream().map(one -> new Entry(passage, one)).toList();
        IDENTITE.insert(batches, entries.stream().filter(row -> row.one().isNew()));
        VERSION.insert(batches, entries.stream());
        try (FragmentPress press = new FragmentPress()) {
            FRAGMENT.insert(batches, opened.stream().map(one -> new Octets(one, press)));
        }
        CATALOGUE.insert(batches, entries.stream());
        SESSION.insert(batches, entries.stream().flatMap(CatalogueRows::sessions));
        CODE.insert(
                batches,
                opened.stream().flatMap(one -> one.facts().codes().stream().map(code -> new Code(one.id(), code))));
        LIEU.insert(batches, opened.stream().flatMap(CatalogueRows::trainings));
    }

    void isolate(Passage passage, List<Isolated> isolated) {
        ISOLEMENT.insert(batches, isolated.stream().map(one -> new Fault(passage, one)));
    }

    private static Stream<Session> sessions(Entry entry) {
        List<SessionFacts> sessions = entry.facts().sessions();
        long territoire = SearchCodes.key(entry.territoire());
        Signature signature = Signature.of(entry.facts());
        return IntStream.range(0, Math.min(sessions.size(), Short.MAX_VALUE))
                .mapToObj(rang -> new Session(
                        entry.id(), rang, territoire, sessions.get(rang), signature.of(sessions.get(rang))));
    }

    private static Stream<Lieu> trainings(Opened one) {
        List<TrainingFacts> lieux = new ArrayList<>(one.facts().lieux());
        return IntStream.range(0, Math.min(lieux.size(), Short.MAX_VALUE))
                .mapToObj(rang -> new Lieu(one.id(), rang, lieux.get(rang)));
    }

    private static String codes(FormationFacts facts) {
        return join(facts.codes().stream().map(code -> code.genre() + ":" + code.code()));
    }

    private static String lieux(FormationFacts facts) {
        List<PlaceFacts> lieux =
                facts.sessions().stream().map(SessionFacts::lieu).distinct().toList();
        Set<String> words = new LinkedHashSet<>();
        List<Function<PlaceFacts, @Nullable String>> parts =
                List.of(PlaceFacts::departement, PlaceFacts::codePostal, PlaceFacts::villeCle);
        parts.forEach(part -> lieux.stream().map(part).filter(Objects::nonNull).forEach(words::add));
        return join(words.stream());
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
}
